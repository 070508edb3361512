/**
 * The test runners: unit, property and content tests in plain Node, end-to-end tests over the built app.
 * All of them see the shipped clause library through the same plugin as the app's own bundles.
 */
import { defineConfig } from 'vitest/config';
import { libraryPlugin } from './build/library-plugin';

const plugins = [libraryPlugin(import.meta.dirname)];

export default defineConfig({
  test: {
    projects: [
      { plugins, test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        plugins,
        test: {
          name: 'property',
          environment: 'node',
          include: ['test/property/**/*.property.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        plugins,
        test: {
          name: 'content',
          environment: 'node',
          include: ['test/content/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts', 'test/electron-on-chromium/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
