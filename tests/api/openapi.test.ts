import { describe, expect, it } from 'vitest';
import { openApiDocument } from '@/lib/reports/rules/api-openapi';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Thing = Record<string, Json>;

const document = JSON.parse(JSON.stringify(openApiDocument('1'))) as Thing;
const thing = (value: Json | undefined): Thing => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {});
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** What a $ref of this document points at; undefined for nothing. */
const pointed = (ref: string): Json | undefined => ref.slice(2).split('/').reduce<Json | undefined>((at, part) => thing(at)[part.replaceAll('~1', '/').replaceAll('~0', '~')], document);

/** Keys that OpenAPI 3.1 allows; every object of the document must keep to its own list. */
const KEYS = {
  root: ['openapi', 'info', 'jsonSchemaDialect', 'servers', 'paths', 'webhooks', 'components', 'security', 'tags', 'externalDocs'],
  info: ['title', 'summary', 'description', 'termsOfService', 'contact', 'license', 'version'],
  path: ['summary', 'description', 'get', 'parameters'],
  operation: ['tags', 'summary', 'description', 'operationId', 'parameters', 'requestBody', 'responses', 'deprecated', 'security', 'servers'],
  parameter: ['name', 'in', 'description', 'required', 'deprecated', 'schema', 'example', 'examples', 'style', 'explode'],
  response: ['description', 'headers', 'content', 'links'],
  media: ['schema', 'example', 'examples', 'encoding'],
  schema: ['$ref', 'type', 'enum', 'default', 'description', 'required', 'properties', 'items', 'minimum', 'maximum', 'pattern', 'format', 'examples', 'contentMediaType', 'contentEncoding'],
  components: ['schemas', 'responses', 'parameters', 'examples', 'requestBodies', 'headers', 'securitySchemes', 'links', 'callbacks', 'pathItems'],
} as const;
const TYPES = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'];

const problems: string[] = [];
const keep = (at: string, value: Json | undefined, kind: keyof typeof KEYS): Thing => {
  const found = thing(value);
  if (found !== value) problems.push(`${at} is no object`);
  for (const key of Object.keys(found)) if (!(KEYS[kind] as readonly string[]).includes(key)) problems.push(`${at}.${key} is no key of ${kind}`);
  return found;
};
const need = (at: string, ok: boolean, what: string): void => { if (!ok) problems.push(`${at}: ${what}`); };

/** A reference must point at something and stand alone. */
function referred(at: string, value: Json | undefined): Thing | null {
  const { $ref: ref } = thing(value);
  if (ref === undefined) return null;
  need(at, typeof ref === 'string' && ref.startsWith('#/') && pointed(ref) !== undefined, `dangling ${String(ref)}`);
  need(at, Object.keys(thing(value)).length === 1, 'a $ref with company');
  return thing(pointed(String(ref)));
}

function checkSchema(at: string, value: Json | undefined): void {
  if (referred(at, value)) return;
  const { type, enum: words, required, properties, items, default: fallback, pattern } = keep(at, value, 'schema');
  const types = typeof type === 'string' ? [type] : list(type);
  need(at, types.length > 0 && types.every((one) => TYPES.includes(String(one))) && new Set(types).size === types.length, `type ${JSON.stringify(type)}`);
  if (words !== undefined) need(at, list(words).length > 0 && new Set(list(words)).size === list(words).length, 'enum of distinct words');
  if (fallback !== undefined && words !== undefined) need(at, list(words).includes(fallback), 'default outside enum');
  if (types.includes('array')) need(at, items !== undefined, 'array without items');
  if (items !== undefined) checkSchema(`${at}[]`, items);
  for (const name of list(required)) need(at, Object.hasOwn(thing(properties), String(name)), `requires ${String(name)}, which it lacks`);
  for (const [name, one] of Object.entries(thing(properties))) checkSchema(`${at}.${name}`, one);
  if (pattern !== undefined) expect(() => new RegExp(String(pattern), 'u')).not.toThrow();
}

function checkParameter(at: string, value: Json): { name: string; in: string } {
  const found = referred(at, value) ?? keep(at, value, 'parameter');
  keep(at, found, 'parameter');
  need(at, typeof found.name === 'string' && ['path', 'query', 'header', 'cookie'].includes(String(found.in)), 'name and in');
  if (found.in === 'path') need(at, found.required === true, 'a path parameter must be required');
  checkSchema(`${at}.schema`, found.schema);
  return { name: String(found.name), in: String(found.in) };
}

function checkResponses(at: string, value: Json | undefined): void {
  const statuses = Object.entries(thing(value));
  need(at, statuses.length > 0, 'no response');
  for (const [status, one] of statuses) {
    need(at, /^([1-5]\d\d|[1-5]XX|default)$/.test(status), `status ${status}`);
    const found = referred(`${at} ${status}`, one) ?? thing(one);
    const { description, content } = keep(`${at} ${status}`, found, 'response');
    need(`${at} ${status}`, typeof description === 'string' && description !== '', 'description');
    for (const [media, body] of Object.entries(thing(content))) {
      need(`${at} ${status}`, /^[\w.+-]+\/[\w.+-]+$/.test(media), `media type ${media}`);
      checkSchema(`${at} ${status} ${media}`, keep(`${at} ${status} ${media}`, body, 'media').schema);
    }
  }
}

function checkPath(path: string, value: Json): void {
  const { get } = keep(path, value, 'path');
  const { parameters, responses, summary, security } = keep(`${path} get`, get, 'operation');
  need(path, path.startsWith('/') && typeof summary === 'string', 'path and summary');
  const known = list(parameters).map((one, at) => checkParameter(`${path} parameter ${at}`, one));
  const keys = known.map((one) => `${one.in} ${one.name}`);
  need(path, new Set(keys).size === keys.length, 'a parameter twice');
  const asked = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path ${name}`).sort();
  expect([path, keys.filter((key) => key.startsWith('path ')).sort()]).toEqual([path, asked]);
  if (security !== undefined) checkSecurity(`${path} security`, security);
  checkResponses(path, responses);
}

function checkSecurity(at: string, value: Json | undefined): void {
  for (const one of list(value)) for (const name of Object.keys(thing(one))) need(at, pointed(`#/components/securitySchemes/${name}`) !== undefined, `unknown scheme ${name}`);
}

describe('uraian OpenAPI 3.1', () => {
  it('tersusun menurut bakunya: kunci yang dikenal, jenis yang sah, rujukan yang ada, parameter jalur yang lengkap', () => {
    const { openapi, info, paths, components, security } = keep('root', document, 'root');
    expect(openapi).toBe('3.1.0');
    const { title, version } = keep('info', info, 'info');
    expect([typeof title, typeof version]).toEqual(['string', 'string']);
    checkSecurity('root security', security);
    for (const [path, value] of Object.entries(thing(paths))) checkPath(path, value);
    const { schemas, responses, parameters, securitySchemes } = keep('components', components, 'components');
    for (const [name, schema] of Object.entries(thing(schemas))) checkSchema(`schemas.${name}`, schema);
    checkResponses('components.responses', Object.fromEntries(Object.values(thing(responses)).map((one, at) => [String(200 + at), one])));
    for (const [name, one] of Object.entries(thing(parameters))) checkParameter(`parameters.${name}`, one);
    for (const scheme of Object.values(thing(securitySchemes))) {
      const { type, in: where, name, scheme: how } = thing(scheme);
      expect(type === 'apiKey' ? ['cookie', 'header', 'query'].includes(String(where)) && typeof name === 'string' : type === 'http' && typeof how === 'string').toBe(true);
    }
    expect(problems).toEqual([]);
  });

  it('tiap tabel ada sebagai JSON, CSV, dan Excel, masing-masing dengan jenis medianya', () => {
    const paths = thing(document.paths);
    const tables = Object.keys(paths).filter((path) => path.includes('{code}') && !/\.(csv|xlsx)$/.test(path));
    expect(tables).toHaveLength(12);
    const media = (path: string): string[] => Object.keys(thing(thing(thing(thing(thing(paths[path]).get).responses)['200']).content));
    for (const path of tables) {
      expect([media(path), media(`${path}.csv`), media(`${path}.xlsx`)]).toEqual([['application/json'], ['text/csv'], ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']]);
    }
  });
});
