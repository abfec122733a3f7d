// How the workbench is bundled: the page, Univer as a part of its own, the task pane's worker and the one that reads and writes
// files. Everything is addressed relative to the page, so that the folder can be put anywhere on a server.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";

const root = path.dirname(fileURLToPath(import.meta.url));
const TARGET = "es2020";

const page = (chunk, filename) => new HtmlWebpackPlugin({ template: path.join(root, "src/workbench/workbench.html"), filename, chunks: [chunk], scriptLoading: "defer", minify: false });

/**
 * The workbench as a folder of files. `harness` adds a page of that name for tests, of the same parts.
 * @returns {import("webpack").Configuration}
 */
export const workbench = (output = path.join(root, "dist/workbench"), harness = undefined) => ({
  name: "workbench",
  mode: "production",
  target: ["web", TARGET],
  context: root,
  devtool: false,
  entry: { workbench: "./src/workbench/workbench.tsx", ...(harness && { harness }) },
  output: { path: output, filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", assetModuleFilename: "samples/[contenthash:8][ext]", publicPath: "auto", clean: true },
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target: TARGET, charset: "utf8", jsx: "automatic" } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.xlsx$/, type: "asset/resource" },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, charset: "utf8", legalComments: "none", css: true })] },
  // What matters is held by a test and by the bench; Univer alone has several megabytes.
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "[name].[contenthash:8].css" }),
    page("workbench", "index.html"),
    ...(harness ? [page("harness", "harness.html")] : []),
  ],
});

export default workbench();
