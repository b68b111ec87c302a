import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { existsSync, readFileSync } from 'node:fs';
const [,, out, path, theme='light', width='1280', after=''] = process.argv;
const system='/usr/bin/chromium';
const b = await chromium.launch({executablePath: existsSync(system)?system:await sparticuz.executablePath(), args:['--no-sandbox','--disable-gpu']});
const c = await b.newContext({baseURL:'http://localhost:27613', colorScheme: theme, viewport:{width:Number(width),height:900}});
const p = await c.newPage();
p.on('console', m=>{ if(m.type()==='error'||/policy/i.test(m.text())) console.log('CONSOLE', m.text(), m.location().url)});
p.on('pageerror', e=>console.log('ERR', String(e)));
if (process.env.KEY) { await p.goto('/login'); await p.getByLabel('API key').fill(process.env.KEY); await p.getByRole('button',{name:'Sign in'}).click(); await p.getByRole('button',{name:'Sign out'}).waitFor(); }
await p.goto(path); await p.waitForTimeout(1500);
if (after) { await p.evaluate(after); await p.waitForTimeout(800); }
await p.screenshot({path: out, fullPage:true});
console.log('overflow', await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth));
await b.close();
