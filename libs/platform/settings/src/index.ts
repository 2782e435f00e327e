export { defineSetting, Settings, type SettingDefinition } from './settings.service.js';
export { SettingsModule } from './settings.module.js';
