import { Global, Module } from '@nestjs/common';
import { MailSender } from './mail.sender.js';
import { Mail } from './mail.service.js';

/** For every process: letters are written wherever something happens. The sender works where jobs are worked. */
@Global()
@Module({ providers: [Mail, MailSender], exports: [Mail] })
export class MailModule {}
