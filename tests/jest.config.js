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
const browser = { ...project('browser'), globalSetup: '<rootDir>/tests/browser/template.ts' };

module.exports = { testTimeout: 60_000, maxWorkers: 2, projects: [project('unit'), project('http'), browser] };
