export { MailModule } from './mail.module.js';
export { Mail, type KeptLetter, type Letter } from './mail.service.js';
