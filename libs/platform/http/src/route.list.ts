import { Injectable, RequestMethod } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { z } from 'zod';
import { ACCESS, type AccessRule } from './access.rule.js';

/** One route as its controller declares it. */
export interface DeclaredRoute {
  readonly method: string;
  /** With a leading slash and `:name` for a parameter. */
  readonly path: string;
  readonly controller: string;
  readonly name: string;
  /** Null is a mistake, which stops the boot. */
  readonly access: AccessRule | null;
  /** Of the answer, if the handler does not choose another. */
  readonly status: number;
  readonly params: z.ZodType | null;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  /** Headers that the handler reads, in lower case. */
  readonly headers: readonly string[];
  /** What decorators of an app say about the route is metadata of this function. */
  readonly handler: object;
}

type Handler = (...args: never[]) => unknown;

interface Argument {
  readonly data?: unknown;
  readonly schema?: z.ZodType;
}

/** Every route of the process, read off the controllers: access rules, schemas and descriptions have one source. */
@Injectable()
export class RouteList {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  all(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (typeof instance !== 'object' || instance === null || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name] as Handler))
        .flatMap((name) => this.routesOf(metatype as Handler, name, prototype[name] as Handler));
    });
  }

  private routesOf(controller: Handler, name: string, handler: Handler): DeclaredRoute[] {
    const method = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, handler)] as string;
    const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>;
    const argumentsOf = (kind: RouteParamtypes) => Object.entries(args).flatMap(([key, arg]) => (key.startsWith(`${kind}:`) ? [arg] : []));
    const schemaOf = (kind: RouteParamtypes) => argumentsOf(kind).find((arg) => arg.schema)?.schema ?? null;
    const declared = {
      method,
      controller: controller.name,
      name,
      access: this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, controller]) ?? null,
      status: this.reflector.get<number | undefined>(HTTP_CODE_METADATA, handler) ?? (method === 'POST' ? 201 : 200),
      params: schemaOf(RouteParamtypes.PARAM),
      query: schemaOf(RouteParamtypes.QUERY),
      body: schemaOf(RouteParamtypes.BODY),
      headers: argumentsOf(RouteParamtypes.HEADERS).flatMap(({ data }) => (typeof data === 'string' ? [data.toLowerCase()] : [])),
      handler,
    };
    return pathsOf(controller).flatMap((prefix) => pathsOf(handler).map((path) => ({ ...declared, path: joined(prefix, path) })));
  }
}

const pathsOf = (target: Handler): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
