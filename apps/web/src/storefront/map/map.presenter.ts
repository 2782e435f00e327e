import { Injectable } from '@nestjs/common';
import { Cooperatives, Regions, type CooperativeSummary } from '#cooperatives';
import { NotFoundError } from '#platform/errors';
import { createTranslator, type Language, type Translator } from '#platform/i18n';
import { movedApart } from './apart.js';
import type { MapMark, MapView } from './map.view.js';
import { project, readOutlines, type Point, type RegionOutline } from './morocco.outline.js';

/** The width of the map on a phone of 360 pixels. */
const PHONE_WIDTH = 328;
/** A finger's target, and a little air. */
const GAP_PIXELS = 30;
const MARGIN = 0.12;
const COOPERATIVES_MAX = 100;

type RegionRow = Awaited<ReturnType<Regions['list']>>[number];

/** Where the cooperatives are: the country with a figure for each region, or one region with each of its own. */
@Injectable()
export class MapPresenter {
  private outlines: readonly RegionOutline[] | undefined;

  constructor(
    private readonly cooperatives: Cooperatives,
    private readonly regions: Regions,
  ) {}

  /** @throws {NotFoundError} for a region that there is not */
  async view(slug: string | undefined, lang: Language): Promise<MapView> {
    this.outlines ??= readOutlines();
    const regions = await this.regions.list(lang);
    if (slug === undefined) return country(this.outlines, regions, lang);
    const region = regions.find((candidate) => candidate.slug === slug);
    const outline = this.outlines.find((candidate) => candidate.iso === region?.iso);
    if (!region || !outline) throw new NotFoundError('region', slug);
    const { items } = await this.cooperatives.list({ lang, region: slug, limit: COOPERATIVES_MAX });
    return oneRegion(this.outlines, outline, region, items, createTranslator(lang));
  }
}

function country(outlines: readonly RegionOutline[], regions: readonly RegionRow[], lang: Language): MapView {
  const t = createTranslator(lang);
  const frame = frameOf(outlines);
  const shown = regions.filter((region) => region.cooperative_count > 0);
  const spots = movedApart(
    shown.map((region) => project(region.lat, region.lng)),
    GAP_PIXELS * frame.unit,
  );
  const path = (region: RegionRow): string => `/map?region=${region.slug}`;
  const count = (region: RegionRow): string => t('storefront.cooperative_count', { count: region.cooperative_count });
  return {
    region: null,
    ...frame,
    outlines: outlines.map(({ iso, path: drawn }) => ({ iso, path: drawn, chosen: false })),
    marks: shown.map((region, index): MapMark => ({
      ...(spots[index] as Point),
      path: path(region),
      label: t.join(region.name, count(region)),
      count: region.cooperative_count,
    })),
    places: shown.map((region) => ({ path: path(region), name: region.name, note: count(region) })),
  };
}

function oneRegion(
  outlines: readonly RegionOutline[],
  outline: RegionOutline,
  { slug, name, intro }: RegionRow,
  cooperatives: readonly CooperativeSummary[],
  t: Translator,
): MapView {
  const frame = frameOf([outline]);
  const spots = movedApart(
    cooperatives.map((cooperative) => project(cooperative.lat, cooperative.lng)),
    GAP_PIXELS * frame.unit,
  );
  const path = (cooperative: CooperativeSummary): string => `/cooperatives/${cooperative.slug}`;
  return {
    region: { slug, name, intro },
    ...frame,
    outlines: outlines.filter((other) => touches(other, outline)).map(({ iso, path: drawn }) => ({ iso, path: drawn, chosen: iso === outline.iso })),
    marks: cooperatives.map((cooperative, index) => ({
      ...(spots[index] as Point),
      path: path(cooperative),
      label: t.join(cooperative.name, cooperative.locality),
    })),
    places: cooperatives.map((cooperative) => ({ path: path(cooperative), name: cooperative.name, note: cooperative.locality })),
  };
}

/** What has to be drawn for these to be seen with some room around them. */
function frameOf(outlines: readonly RegionOutline[]): Pick<MapView, 'viewBox' | 'unit'> {
  const from = { x: Math.min(...outlines.map(({ box }) => box.from.x)), y: Math.min(...outlines.map(({ box }) => box.from.y)) };
  const to = { x: Math.max(...outlines.map(({ box }) => box.to.x)), y: Math.max(...outlines.map(({ box }) => box.to.y)) };
  const size = Math.max(to.x - from.x, to.y - from.y) * (1 + 2 * MARGIN);
  const corner = { x: (from.x + to.x - size) / 2, y: (from.y + to.y - size) / 2 };
  return { viewBox: [corner.x, corner.y, size, size].map(Math.round).join(' '), unit: size / PHONE_WIDTH };
}

function touches({ box: a }: RegionOutline, { box: b }: RegionOutline): boolean {
  const room = (b.to.x - b.from.x + b.to.y - b.from.y) * MARGIN;
  return a.from.x <= b.to.x + room && a.to.x >= b.from.x - room && a.from.y <= b.to.y + room && a.to.y >= b.from.y - room;
}
