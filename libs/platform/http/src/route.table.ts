import type { FastifyInstance } from 'fastify';

interface KnownRoute {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

const tables = new WeakMap<object, KnownRoute[]>();

/** Remembers every route as it is registered, to tell "no such path" from "not with this method". */
export function rememberRoutes(server: FastifyInstance): void {
  const routes: KnownRoute[] = [];
  tables.set(server.server, routes);
  server.addHook('onRoute', (route) => {
    const path = route.url
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[A-Za-z_]+/g, '[^/]+')
      .replace(/\\\*/g, '.*');
    routes.push({ pattern: new RegExp(`^${path}/?$`), methods: [route.method].flat() });
  });
}

/** The methods that the path of this URL answers to. */
export function allowedMethods(server: FastifyInstance, url: string): string[] {
  const path = url.split('?')[0] ?? '';
  const routes = tables.get(server.server) ?? [];
  const methods = routes.filter((route) => route.pattern.test(path)).flatMap((route) => route.methods);
  return [...new Set(methods)].filter((method) => method !== 'OPTIONS').sort();
}
