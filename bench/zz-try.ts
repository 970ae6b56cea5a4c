import { healthPage } from "./health-page.ts";
import { inMeasuringBrowser } from "./measuring-browser.ts";
import { longestTaskOf } from "./extension-tasks.ts";
const words = Number(process.argv[2]); const host=(process.argv[3]??"en.iliveok.com") as "localhost";
await inMeasuringBrowser(healthPage(words), async ({newTab, url, extensionUrl}) => {
  for (let i=0;i<4;i++) {
  const page = await newTab();
  await page.tracing.start({ categories: ["-*", "devtools.timeline", "disabled-by-default-devtools.timeline", "loading", "blink.user_timing","v8"] });
  await page.goto(url(host));
  if(host!=="localhost") await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 200 });
  await new Promise(r=>setTimeout(r,host==="localhost"?3000:1500));
  const events = JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents as any[];
  console.log("load", i, longestTaskOf(events, extensionUrl));
  const painted = events.findLast(({ name }) => name === "firstPaint");
  const own = events.filter(({ pid, tid }) => pid === painted.pid && tid === painted.tid);
  const loaded = own.findLast(({ name }) => name === "loadEventEnd");
  const settled = Math.max(painted.ts, loaded?.ts ?? 0);
  const nav = own.findLast((e:any)=>e.name==="CommitLoad").ts;
  const tasks = own.filter(e=>e.name==="RunTask"&&e.dur>6000&&e.ts>nav-50000).sort((a,b)=>a.ts-b.ts);
  for(const k of tasks){ const inner=own.filter(e=>e!==k&&e.ph==="X"&&e.ts>=k.ts&&e.ts+(e.dur??0)<=k.ts+k.dur&&e.dur>1000).slice(0,9);
   console.log((k.dur/1000).toFixed(1).padStart(8),"cpu",((k.tdur??0)/1000).toFixed(1),"at",((k.ts-nav)/1000).toFixed(0), k.ts>=settled?"AFTER":"", inner.map(e=>e.name+" "+(e.dur/1000).toFixed(1)+(e.args?.data?.url?.startsWith("chrome-ext")?"*":"")).join(" | ")); }
  await page.close();
  }
});
