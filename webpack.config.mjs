// Builds the command line into dist/cli (one file to start, one for the threads, and parts loaded only when needed), and the
// Excel add-in into dist/excel.
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { excel, excelOptions } from "./webpack.excel.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));

/** @type {import("webpack").Configuration} */
const commandLine = {
  name: "cli",
  mode: "production",
  target: "node20",
  devtool: false,
  entry: { "budget-check": "./src/cli/budget-check.ts" },
  experiments: { outputModule: true },
  output: {
    path: path.join(root, "dist/cli"),
    filename: "[name].mjs",
    chunkFilename: "[name].mjs",
    chunkFormat: "module",
    module: true,
    clean: true,
  },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: {
    parser: { javascript: { worker: ["Worker from node:worker_threads", "..."] } },
    rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target: "node20" } }],
  },
  // Readable stack traces are worth more than a smaller file on disk, and names of parts stay the same from build to build.
  optimization: { minimize: false, chunkIds: "named", splitChunks: false },
  performance: { hints: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true, test: /budget-check\.mjs$/ })],
};

/** `npm run build -- --env officeSource=self --env baseUrl=https://server/budget-check`; see docs/deploy.md. */
export default (env) => [commandLine, excel(excelOptions(env))];
