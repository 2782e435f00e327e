import 'reflect-metadata';
import { Supervisor } from './supervisor/supervisor.js';

void new Supervisor(process.env).run();
