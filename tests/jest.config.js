const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
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

module.exports = { testTimeout: 60_000, maxWorkers: 2, projects: [project('unit'), project('http')] };
