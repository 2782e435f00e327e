import { Global, Module } from '@nestjs/common';
import { Cases } from './cases.service.js';

@Global()
@Module({ providers: [Cases], exports: [Cases] })
export class CasesModule {}
