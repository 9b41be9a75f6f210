// Opens /docs in Chromium as a person would: signs in, hands the token over, and changes an account and adds a property
// through the page. Prints what it saw as one JSON object. Environment: ROOST_URL, ROOST_PICTURE, CHROMIUM.
import puppeteer from 'puppeteer-core';

const server = process.env.ROOST_URL;
const seen = { elsewhere: [], errors: [], answers: {} };

const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 1400 });
page.on('request', request => {
    if (!request.url().startsWith(server) && !request.url().startsWith('data:'))
        seen.elsewhere.push(request.url());
});
page.on('pageerror', error => seen.errors.push(String(error)));
page.on('console', message => {
    if (message.type() === 'error')
        seen.errors.push(message.text());
});

const block = id => `[id$="-${id}"].opblock`;

/// Unfolds an operation, fills in its parameters and its body, and sends it; the answer as the page shows it.
async function execute(id, parameters, body) {
    await page.click(`${block(id)} .opblock-summary-control`);
    await page.waitForSelector(`${block(id)} .execute`);
    for (const [name, value] of Object.entries(parameters)) {
        const input = await page.waitForSelector(`${block(id)} tr[data-param-name="${name}"] input`);
        await input.click({ clickCount: 3 });
        await input.type(value);
    }
    const text = await page.$(`${block(id)} .body-param__text`);
    if (body) {
        await text.click();
        await page.keyboard.down('Control');
        await page.keyboard.press('KeyA');
        await page.keyboard.up('Control');
        await page.keyboard.sendCharacter(JSON.stringify(body));
    }
    const path = await page.$eval(`${block(id)} .opblock-summary-path`, node => node.dataset.path);
    const answered = page.waitForResponse(response => new URL(response.url()).pathname === path);
    await page.click(`${block(id)} .execute`);
    const answer = await answered;
    await page.waitForSelector(`${block(id)} .live-responses-table tbody .response-col_status`);
    seen.answers[id] = {
        status: answer.status(),
        shown: await page.$eval(`${block(id)} .live-responses-table tbody .response-col_status`, node => node.innerText.trim()),
        key: answer.request().headers()['idempotency-key'],
        tag: answer.request().headers()['if-match'],
    };
    return answer;
}

try {
    await page.goto(`${server}/docs`, { waitUntil: 'networkidle0' });
    await page.waitForSelector('.opblock-tag');
    await page.screenshot({ path: `${process.env.ROOST_PICTURE}.png` });
    seen.operations = 0;
    const tags = await page.$$eval('.opblock-tag', nodes => nodes.map(node => node.id));
    for (const tag of tags) {
        await page.click(`#${tag}`);
        await page.waitForSelector('.opblock-tag-section.is-open .opblock');
        seen.operations += (await page.$$('.opblock')).length;
        await page.click(`#${tag}`);
        await page.waitForSelector('.opblock', { hidden: true });
    }
    for (const tag of ['user', 'property']) {
        await page.click(`#operations-tag-${tag}`);
        await page.waitForSelector(`#operations-tag-${tag}[data-is-open="true"]`);
    }

    const tokens = await (await execute('login', {}, { email: 'host@demo.roost', password: 'roost-demo' })).json();
    await page.click('.btn.authorize');
    await page.type('.auth-container input', tokens.access_token);
    await page.click('.auth-btn-wrapper .authorize');
    await page.click('.auth-btn-wrapper .btn-done');

    const tag = (await execute('showMe', {})).headers().etag;
    await execute('updateMe', { 'If-Match': tag }, { about: 'Written on the page of the contract.' });
    await execute('createProperty', { 'Idempotency-Key': 'from-the-page' });
    await page.screenshot({ path: `${process.env.ROOST_PICTURE}-tried.png` });
} catch (error) {
    seen.errors.push(String(error.stack));
} finally {
    await browser.close();
}
console.log(JSON.stringify(seen));
