import type { FastifyInstance } from 'fastify';

/** A route as the server itself knows it. */
export interface RegisteredRoute {
  readonly path: string;
  readonly methods: readonly string[];
}

interface KnownRoute extends RegisteredRoute {
  readonly pattern: RegExp;
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
    routes.push({ path: route.url, pattern: new RegExp(`^${path}/?$`), methods: [route.method].flat() });
  });
}

/** All that the server answers to, in the order of registration. */
export function registeredRoutes(server: FastifyInstance): readonly RegisteredRoute[] {
  return tables.get(server.server) ?? [];
}

/** The methods that the path of this URL answers to. */
export function allowedMethods(server: FastifyInstance, url: string): string[] {
  const path = url.split('?')[0] ?? '';
  const routes = tables.get(server.server) ?? [];
  const methods = routes.filter((route) => route.pattern.test(path)).flatMap((route) => route.methods);
  return [...new Set(methods)].filter((method) => method !== 'OPTIONS').sort();
}
