const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

const project = (name) => ({
  displayName: name,
  rootDir: require('node:path').resolve(__dirname, '..'),
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  transform,
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testEnvironment: 'node',
});

/** Chromium against a running server: `npm run test:browser`. */
const inBrowser = (name) => ({ ...project(name), globalSetup: '<rootDir>/tests/browser/template.ts' });

/** `pictures` takes those of the documentation: `npm run pictures`. */
const projects = [project('unit'), project('http'), inBrowser('browser'), inBrowser('pictures')];

module.exports = { testTimeout: 60_000, maxWorkers: 2, projects };
