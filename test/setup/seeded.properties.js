/** Properties meet the same examples in every run: what failed once fails again. `PROPERTY_SEED=<n>` looks at others. */
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_124) });
