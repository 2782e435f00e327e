import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A place on the flat map: x to the east, y to the south, both in hundredths of a degree of latitude. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RegionOutline {
  /** ISO 3166-2, `MA-09`. */
  readonly iso: string;
  /** An SVG path in the map's units. */
  readonly path: string;
  readonly box: { readonly from: Point; readonly to: Point };
}

/** TopoJSON: borders are arcs that neighbours share, each a start and the steps from there, in a grid. */
interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly regions: { readonly geometries: readonly Geometry[] } };
}

interface Geometry {
  readonly id: string;
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
}

/** The corner of the map, and how much shorter a degree of longitude is than one of latitude halfway up the country. */
const WEST = -17.3;
const NORTH = 36.1;
const SHRINK = Math.cos((28.5 * Math.PI) / 180);
const UNITS_A_DEGREE = 100;
/** What bends less than this is drawn straight: a phone shows the country at about a quarter of a pixel a unit. */
const TOLERANCE = 5;
/** Islands smaller than this many units each way are left out. */
const SMALL = 8;

export function project(latitude: number, longitude: number): Point {
  return { x: Math.round((longitude - WEST) * SHRINK * UNITS_A_DEGREE), y: Math.round((NORTH - latitude) * UNITS_A_DEGREE) };
}

/** The twelve regions, drawn from the borders of OpenStreetMap (package morocco-map, ODbL). */
export function readOutlines(): RegionOutline[] {
  const file = createRequire(__filename).resolve('morocco-map/data/regions.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const arcs = topology.arcs.map((arc) => simplified(flattened(arc, topology.transform)));
  return topology.objects.regions.geometries.map((geometry) => outlineOf(geometry, arcs));
}

function outlineOf({ id, type, arcs: shape }: Geometry, arcs: readonly (readonly Point[])[]): RegionOutline {
  const polygons = (type === 'Polygon' ? [shape] : shape) as readonly (readonly (readonly number[])[])[];
  const rings = polygons.flatMap((polygon) => polygon.map((ring) => ring.flatMap((arc) => points(arc, arcs)))).filter(isShown);
  const every = rings.flat();
  return {
    iso: id,
    path: rings.map((ring) => `M${ring.map(({ x, y }) => `${x} ${y}`).join('L')}Z`).join(''),
    box: {
      from: { x: Math.min(...every.map((p) => p.x)), y: Math.min(...every.map((p) => p.y)) },
      to: { x: Math.max(...every.map((p) => p.x)), y: Math.max(...every.map((p) => p.y)) },
    },
  };
}

/** An arc by its number; a negative one is walked backwards. Its last point is the next arc's first. */
function points(arc: number, arcs: readonly (readonly Point[])[]): Point[] {
  const walked = arc < 0 ? [...(arcs[~arc] ?? [])].reverse() : [...(arcs[arc] ?? [])];
  return walked.slice(0, -1);
}

function isShown(ring: readonly Point[]): boolean {
  const [xs, ys] = [ring.map((p) => p.x), ring.map((p) => p.y)];
  return ring.length > 2 && (Math.max(...xs) - Math.min(...xs) > SMALL || Math.max(...ys) - Math.min(...ys) > SMALL);
}

function flattened(arc: readonly (readonly [number, number])[], { scale, translate }: Topology['transform']): Point[] {
  let [column, row] = [0, 0];
  return arc.map(([stepX, stepY]) => {
    column += stepX;
    row += stepY;
    return project(row * scale[1] + translate[1], column * scale[0] + translate[0]);
  });
}

/** Douglas and Peucker: keeps the point that lies farthest off the straight line, and goes on on both sides of it. */
function simplified(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let farthest = { index: 0, distance: 0 };
  line.forEach((point, index) => {
    const distance = distanceTo(point, first, last);
    if (distance > farthest.distance) farthest = { index, distance };
  });
  if (farthest.distance <= TOLERANCE) return [first, last];
  return [...simplified(line.slice(0, farthest.index + 1)).slice(0, -1), ...simplified(line.slice(farthest.index))];
}

/** From a point to the line through two others; to the first of them where both are one, as at the ends of a closed arc. */
function distanceTo({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - from.x, y - from.y) : Math.abs(dy * (x - from.x) - dx * (y - from.y)) / length;
}
