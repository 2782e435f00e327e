import type { Language } from '#platform/i18n';
import type { Role } from '#platform/http';

export interface DemoPerson {
  /** Its name in demo-access.json. */
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly lang: Language;
  readonly role: Role;
  readonly cooperative?: string;
  readonly partner?: string;
}

/** Invented people, one for each part there is to play. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { key: 'consumer', email: 'consumer@tiwiza.example', name: 'Salma Berrada', lang: 'fr', role: 'consumer' },
  { key: 'cooperative', email: 'tifaout@tiwiza.example', name: 'Fadma Ouchen', lang: 'ar', role: 'cooperative', cooperative: 'tifaout-n-argan' },
  { key: 'cooperative2', email: 'azur@tiwiza.example', name: 'Lahcen Aït Baha', lang: 'fr', role: 'cooperative', cooperative: 'azur-n-taliouine' },
  { key: 'partner', email: 'partner@tiwiza.example', name: 'Nadia Lahlou', lang: 'fr', role: 'partner', partner: 'marjane' },
  { key: 'auditor', email: 'auditor@tiwiza.example', name: 'Driss Mernissi', lang: 'fr', role: 'auditor' },
  { key: 'certifier', email: 'certifier@tiwiza.example', name: 'Kenza Alaoui', lang: 'fr', role: 'certifier' },
  { key: 'operator', email: 'operator@tiwiza.example', name: 'Youssef Idrissi', lang: 'fr', role: 'operator' },
];
