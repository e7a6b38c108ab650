// biome-ignore lint/style/noDefaultExport: what PostCSS looks for
export default { plugins: { "@tailwindcss/postcss": {} } };
