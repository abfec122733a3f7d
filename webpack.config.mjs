// Builds the command line into dist/cli (one file to start, one for the threads, and parts loaded only when needed), and the
// functions that Excel loads into dist/functions.
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";

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

/** @type {import("webpack").Configuration} */
const functions = {
  name: "functions",
  mode: "production",
  target: ["web", "es2020"],
  devtool: false,
  entry: { functions: "./src/functions/functions.ts" },
  output: { path: path.join(root, "dist/functions"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target: "es2020", charset: "utf8" } }] },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2020", charset: "utf8", legalComments: "none" })] },
  performance: { hints: "error", maxAssetSize: 200_000, maxEntrypointSize: 200_000 },
  plugins: [new CopyPlugin({ patterns: [{ from: "src/functions/functions*.json", to: "[name][ext]" }] })],
};

export default [commandLine, functions];
