/**
 * Jest transforms what its global set-up loads, but does not apply its module names there. This resolves `#orders`
 * and `./x.js` to the sources, as jest.config.js does for the specs.
 */
const { existsSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');

const ROOT = join(__dirname, '..', '..');

function sourceOf(request, parent) {
  const platform = /^#platform\/(.+)$/.exec(request);
  if (platform) return join(ROOT, 'libs/platform', platform[1], 'src/index.ts');
  const lib = /^#([a-z-]+)$/.exec(request);
  if (lib) return join(ROOT, 'libs', lib[1], 'src/index.ts');
  if (!/^\.{1,2}\/.*\.js$/.test(request) || !parent?.filename?.startsWith(ROOT)) return null;
  const source = resolve(dirname(parent.filename), request.replace(/\.js$/, '.ts'));
  return existsSync(source) ? source : null;
}

exports.resolveSources = () => {
  const resolveFilename = Module._resolveFilename;
  Module._resolveFilename = function (request, parent, ...rest) {
    return sourceOf(request, parent) ?? resolveFilename.call(this, request, parent, ...rest);
  };
  return () => {
    Module._resolveFilename = resolveFilename;
  };
};
