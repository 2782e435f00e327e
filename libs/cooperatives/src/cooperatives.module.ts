import { Module } from '@nestjs/common';
import { Cooperatives } from './cooperative/cooperatives.service.js';
import { Regions } from './region/regions.service.js';

@Module({ providers: [Cooperatives, Regions], exports: [Cooperatives, Regions] })
export class CooperativesModule {}
