/**
 * The look of the report: calm, readable printed and in the dark, no colour as the only sign. The hashes are what the page's policy
 * allows. They are written down because a page opened over plain http has no means to compute them; a test compares them.
 */

export const STYLE = `
:root{--paper:#fff;--ink:#1d2530;--soft:#5b6675;--line:#dde2e8;--wash:#f5f7f9;--card:#fff;--accent:#1f5f8b;
--error:#b3261e;--review:#8a5a00;--rounding:#0b6b78;--hint:#5b6675;--good:#1c7a45;--missing:#7a8592;
--error-wash:#fdf1f0;--review-wash:#fdf6e6;--rounding-wash:#ecf7f8;--hint-wash:#f3f5f7;--good-wash:#eef8f1}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e4e9ee;--soft:#9aa7b4;--line:#303944;--wash:#1b2128;--card:#191f26;--accent:#7db8e0;
--error:#ff8f85;--review:#f0bf62;--rounding:#71ccd8;--hint:#a4b0bc;--good:#79cf9b;--missing:#8995a1;
--error-wash:#2c1b1b;--review-wash:#2a2417;--rounding-wash:#16282b;--hint-wash:#20262d;--good-wash:#17261d}}
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Helvetica Neue",Arial,sans-serif}
main,header.page,footer{max-width:1080px;margin:0 auto;padding:0 24px}
header.page{padding-top:40px;padding-bottom:8px}
h1{font-size:26px;line-height:1.3;margin:0 0 4px;font-weight:650}
h2{font-size:20px;line-height:1.4;margin:0;font-weight:650;overflow-wrap:anywhere}
h3{font-size:16px;margin:32px 0 10px;font-weight:650}
h4{font-size:15px;margin:0;font-weight:650;overflow-wrap:anywhere}
p{margin:0}.soft{color:var(--soft)}.small{font-size:13px}
a{color:var(--accent)}
section.file{border-top:1px solid var(--line);margin-top:36px;padding-top:28px}
section.file:first-of-type{margin-top:20px}
.chips{display:flex;flex-wrap:wrap;gap:8px;margin:14px 0 0;padding:0;list-style:none}
.chips li{border:1px solid var(--line);border-radius:8px;padding:6px 12px;background:var(--wash);display:flex;align-items:baseline;gap:6px}
.chips b{font-size:18px;font-weight:650;font-variant-numeric:tabular-nums}
.chips .zero,.chips .zero *{color:var(--soft);font-weight:400}
.counts{margin-top:10px}
.sign{font-family:inherit;font-weight:700}
.finding.error>.what>.sign{color:var(--error)}.finding.review>.what>.sign{color:var(--review)}.finding.rounding>.what>.sign{color:var(--rounding)}.finding.hint>.what>.sign{color:var(--hint)}
.error>.sign,.sign.error{color:var(--error)}.review>.sign,.sign.review{color:var(--review)}.rounding>.sign,.sign.rounding{color:var(--rounding)}.hint>.sign,.sign.hint{color:var(--hint)}
.good>.sign,.sign.good{color:var(--good)}.missing>.sign,.sign.missing{color:var(--missing)}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:7px 10px;border-bottom:1px solid var(--line);overflow-wrap:break-word}
td.name{min-width:9em}td.place{min-width:8em}
th{font-weight:600;color:var(--soft);font-size:13px;white-space:nowrap}
td.id{white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.scroll{overflow-x:auto}.scroll>table{min-width:680px}.scroll>table.equation{min-width:min(100%,420px)}
.group{margin:18px 0 0;border:1px solid var(--line);border-radius:10px;background:var(--card);overflow:hidden}
.group>header{display:flex;flex-wrap:wrap;gap:4px 14px;align-items:baseline;justify-content:space-between;padding:10px 16px;background:var(--wash);border-bottom:1px solid var(--line)}
article.finding{padding:13px 16px 14px;border-bottom:1px solid var(--line);border-left:4px solid transparent}
article.finding:last-child{border-bottom:0}
article.finding.error{border-left-color:var(--error)}article.finding.review{border-left-color:var(--review)}article.finding.rounding{border-left-color:var(--rounding)}article.finding.hint{border-left-color:var(--line)}
.finding .what{display:flex;gap:10px;align-items:baseline}
.finding .sign{white-space:nowrap;font-size:14px}
.finding .text{flex:1;min-width:0;overflow-wrap:anywhere}
.finding .rule{color:var(--soft);font-size:12.5px;white-space:nowrap}
.finding .where{font-size:13px;color:var(--soft);margin-top:2px}
code{font:13px/1.5 "SFMono-Regular",Consolas,"Noto Sans Mono CJK SC",monospace;background:var(--wash);border:1px solid var(--line);border-radius:4px;padding:0 5px;overflow-wrap:anywhere}
.equation{width:auto;min-width:min(100%,420px);margin-top:9px;font-size:14px}
.equation td{padding:2px 12px 2px 0;border:0}
.equation td.n{padding-left:18px;padding-right:0}
.equation .sum td{border-top:1px solid var(--line);color:var(--soft)}
.equation .difference td{border-top:1px solid var(--ink);font-weight:650}
.equation .side td{color:var(--soft);font-size:12.5px;padding-top:6px}
.proposal{margin-top:8px;padding:5px 10px;border-radius:6px;background:var(--good-wash);display:inline-block;font-size:14px;font-variant-numeric:tabular-nums}
.calm{padding:16px 18px;border-radius:10px;background:var(--good-wash);border:1px solid var(--line);margin-top:16px}
.note{padding:16px 18px;border-radius:10px;background:var(--wash);border:1px solid var(--line);margin-top:16px}
.alarm{padding:16px 18px;border-radius:10px;background:var(--error-wash);border:1px solid var(--line);margin-top:16px}
details{margin-top:10px}summary{cursor:pointer;color:var(--accent)}
dl.unchecked{margin:0;display:grid;grid-template-columns:minmax(150px,auto) 1fr;gap:6px 18px;font-size:14px}
dl.unchecked dt{color:var(--soft)}dl.unchecked dd{margin:0;overflow-wrap:anywhere}
ul.plain{margin:0;padding:0;list-style:none}
figure{margin:0}figure svg{display:block;width:100%;height:auto;max-height:620px}
figcaption{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13px;color:var(--soft);margin-top:6px}
figcaption svg{display:inline-block;width:34px;height:10px;vertical-align:middle;margin-right:6px}
svg text{font-family:inherit;fill:var(--ink)}
svg .node rect{fill:var(--card);stroke:var(--line);stroke-width:1.5}
svg .node.broken rect{stroke:var(--error);stroke-width:2}svg .node.maybeRounding rect,svg .node.rounding rect{stroke:var(--rounding)}svg .node.holds rect{stroke:var(--good)}
svg .node .id{font-weight:650;font-size:13px}svg .node .name{font-size:12px;fill:var(--soft)}svg .node .mark{font-size:12px}
svg .edge path{fill:none;stroke-width:1.8}
svg .holds path{stroke:var(--good)}svg .rounding path{stroke:var(--rounding);stroke-dasharray:7 4}svg .maybeRounding path{stroke:var(--review);stroke-dasharray:2 4;stroke-linecap:round}
svg .broken path{stroke:var(--error);stroke-width:3.2}svg .missingData path{stroke:var(--missing);stroke-width:1.2;stroke-dasharray:2 7}
svg .edge rect{fill:var(--paper);stroke:none}svg .edge text{font-size:11.5px;font-weight:600}
svg .holds .mark{fill:var(--good)}svg .rounding .mark{fill:var(--rounding)}svg .maybeRounding .mark{fill:var(--review)}svg .broken .mark{fill:var(--error)}svg .missingData .mark{fill:var(--missing)}
footer{padding-top:28px;padding-bottom:40px;color:var(--soft);font-size:13px}
@media (max-width:640px){main,header.page,footer{padding-left:14px;padding-right:14px}dl.unchecked{grid-template-columns:1fr;gap:2px}dl.unchecked dd{margin-bottom:8px}.finding .what{flex-wrap:wrap}.finding .text{flex-basis:100%;order:3}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--wash:#f4f4f4;--card:#fff;--accent:#000;--error:#9c1c15;--review:#6f4800;--rounding:#0b5863;--hint:#444;--good:#145c33;--missing:#666;--good-wash:#fff;--error-wash:#fff}
@page{size:A4;margin:16mm 14mm}body{font-size:11pt}main,header.page,footer{max-width:none;padding-left:0;padding-right:0}
section.file{break-before:page}nav+section.file,section.file:first-of-type{break-before:auto}
article.finding,figure,.calm,.alarm{break-inside:avoid}.group,.scroll{overflow:visible}.scroll>table{min-width:0}h3,.group>header{break-after:avoid}a{text-decoration:none}
details>summary{list-style:none}details::details-content{content-visibility:visible;block-size:auto}}
`;

/** Folded parts are unfolded for printing, and folded again afterwards. The only script of the report. */
export const PRINT_SCRIPT = `(function(){var opened=[];addEventListener("beforeprint",function(){opened=Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));opened.forEach(function(d){d.open=true})});addEventListener("afterprint",function(){opened.forEach(function(d){d.open=false});opened=[]})})();`;

export const STYLE_HASH = "sha256-DVIs8mNUnYbG9zWWGqtPXT3auy0oPnZHwp8jthULnvY=";
export const PRINT_SCRIPT_HASH = "sha256-ZXf7nkAIy9NkQGW6QQLsGC4jyffafzLLN/UNW+hPYrQ=";
