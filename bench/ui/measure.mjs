// Time from a key or a click to the picture that follows it, by the clock of the page: median and 95th percentile of 30.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const ui = createRequire(fileURLToPath(new URL("../../ui/package.json", import.meta.url)));
const { chromium } = ui("playwright-core");

const [base = "http://127.0.0.1:8080", login = "dyrektor", times = "30"] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.STERNIK_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const window = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
await window.request.post(`${base}/api/session/demo`, { data: { login } });
const { csrf } = await (await window.request.get(`${base}/api/session`)).json();
await window.request.put(`${base}/api/me/preferences`, { headers: { "X-CSRF-Token": csrf }, data: { language: "en", theme: "light", density: "default", start: "", letterKeys: true } });
const page = await window.newPage();

// From the first input event after this call to the frame after the condition holds.
async function timed(act, until) {
  await page.evaluate((condition) => {
    const holds = new Function(`return ${condition}`);
    window.measured = new Promise((done) => {
      const begin = (event) => {
        if (!["keydown", "pointerdown", "pointerup"].includes(event.type)) return;
        const from = event.timeStamp;
        const look = () => (holds() ? requestAnimationFrame(() => done(performance.now() - from)) : requestAnimationFrame(look));
        for (const type of ["keydown", "pointerdown", "pointerup"]) removeEventListener(type, begin, true);
        look();
      };
      for (const type of ["keydown", "pointerdown", "pointerup"]) addEventListener(type, begin, true);
    });
  }, until);
  await act();
  return page.evaluate(() => window.measured);
}

async function series(name, goal, once) {
  const all = [];
  for (let at = 0; at < Number(times) + 3; at++) {
    const took = await once(at);
    if (at >= 3) all.push(took);
  }
  all.sort((a, b) => a - b);
  const [median, slow] = [all[Math.floor(all.length / 2)], all[Math.ceil(all.length * 0.95) - 1]];
  console.log(`${name.padEnd(44)} median ${median.toFixed(0).padStart(4)} ms   95 % ${slow.toFixed(0).padStart(4)} ms   goal ${goal} ms`);
}

const list = `${base}/selling/deals?filter=${encodeURIComponent("status = open")}`;
const still = async () => { await page.waitForLoadState("networkidle"); await page.waitForTimeout(150); };
const ROWS = "!document.querySelector('[data-stale=true]') && document.querySelectorAll('[role=grid] [role=row]').length > 10";

await page.goto(list);
await still();
await page.waitForTimeout(1500);

await series("palette opens", 100, async () => {
  const took = await timed(() => page.keyboard.press("Control+k"), "document.querySelector('[role=dialog] input')");
  await page.keyboard.press("Escape");
  await page.locator("[role=dialog]").waitFor({ state: "detached" });
  return took;
});

await page.locator("[role=grid]").focus();
await page.keyboard.press("ArrowDown");
await series("cell opens for editing", 100, async () => {
  const took = await timed(() => page.keyboard.press("e"), "document.activeElement?.matches('[data-editing=true] [role=group] input')");
  await page.keyboard.press("Escape");
  await page.locator("[data-editing=true]").waitFor({ state: "detached" });
  return took;
});

await series("cell is saved by the server", 100, async (at) => {
  await page.keyboard.press("e");
  await page.locator("[data-editing=true] [role=group] input").fill(`Measured ${at}`);
  const took = await timed(() => page.keyboard.press("Enter"), "!document.querySelector('[data-editing=true]')");
  await still();
  return took;
});

await series("next row by key", 100, () => timed(() => page.keyboard.press("ArrowDown"), "document.querySelector('[data-active=true]')"));

await series("order by a head", 200, async (at) => {
  await still();
  const head = page.getByRole("columnheader", { name: at % 2 ? /^Amount/ : /^Close date/ }).locator("button").first();
  const wanted = at % 2 ? "amount" : "closeOn";
  return timed(() => head.click(), `location.search.includes(${JSON.stringify(wanted)}) && ${ROWS}`);
});

await series("tab of a view, seen before", 100, async (at) => {
  await still();
  const name = at % 2 ? "Team's open" : "Closing in 30 days";
  const link = page.getByRole("link", { name: new RegExp(`^${name}`) });
  return timed(() => link.click(), `document.querySelector('[data-current=true]')?.textContent?.startsWith(${JSON.stringify(name)}) && ${ROWS}`);
});

await page.goto(`${base}/selling/deals?layout=board&filter=${encodeURIComponent("closeOn in next 30 days")}`);
await still();
await series("card is dropped on another column", 100, async () => {
  const columns = page.locator("section[data-column]");
  const card = columns.nth(0).locator("article").first();
  const name = await card.getAttribute("aria-label");
  const [from, to] = [await card.boundingBox(), await columns.nth(1).boundingBox()];
  await page.mouse.move(from.x + 40, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 70, from.y + 20);
  await page.mouse.move(to.x + 60, to.y + 160, { steps: 4 });
  const took = await timed(() => page.mouse.up(), `[...document.querySelectorAll('section[data-column]')][1].querySelector('article[aria-label=' + ${JSON.stringify(JSON.stringify(name))} + ']')`);
  await still();
  return took;
});

await browser.close();
