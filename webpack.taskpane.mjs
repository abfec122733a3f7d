// How the task pane is bundled: one page with a strict content policy, the checking worker, and parts loaded when needed.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";

const root = path.dirname(fileURLToPath(import.meta.url));
const TARGET = "es2020";

/**
 * A page with the pane in it. `entry` is the script that hands the host to the pane; the page is written to `output`/`page`.
 * `around` adds to the page: another source of scripts, elements of its head, and what stands in the pane's place until the pane is there.
 * @returns {import("webpack").Configuration}
 */
export const taskpane = ({ name, entry, output, page, around = {} }) => ({
  name,
  mode: "production",
  target: ["web", TARGET],
  context: root,
  devtool: false,
  entry: { [name]: entry },
  output: { path: output, filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", publicPath: "auto", clean: true },
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target: TARGET, charset: "utf8", jsx: "automatic" } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, charset: "utf8", legalComments: "none", css: true })] },
  // The limit that matters, 200 KB compressed for the first load, is held by a test; this one catches a slip at build time.
  performance: { hints: "error", maxAssetSize: 700_000, maxEntrypointSize: 700_000 },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    // At the end of the body and not deferred: see excel.ts for what may not be ready before this script has run.
    new HtmlWebpackPlugin({ template: path.join(root, "src/taskpane/taskpane.html"), filename: page, chunks: [name], inject: "body", scriptLoading: "blocking", hash: true, minify: false, templateParameters: { scriptSource: "", head: "", waiting: "", ...around } }),
  ],
});
