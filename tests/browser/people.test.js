// People: found as one types, however many they are; circles as a picture, and the same as a list.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browse, House, signIn, visit } from './goodturn.js';

// A picture of one dot.
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

let house;
let seen;
before(async () => {
    house = await (await House.make()).moveIn();
    await house.open();
    seen = await browse();
    await signIn(seen.page, house);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});

const find = (page) => page.getByRole('searchbox', { name: 'Find somebody' });

test('the list answers as one types, by any part and without accents', async () => {
    const { page, wrong } = seen;
    await visit(page, '/people');
    await find(page).pressSequentially('jurg');
    await page.getByRole('list', { name: 'People found' }).getByText('Dr. Jürgen Müller').waitFor();
    assert.equal(await page.getByRole('listitem').filter({ hasText: 'Maya' }).count(), 0);
    await find(page).fill('wang');
    await page.getByText('王小明').waitFor();
    assert.deepEqual(wrong, []);
});

test('what was looked for is there again when one comes back', async () => {
    const { page } = seen;
    await find(page).fill('Maya');
    await page.getByRole('link', { name: /Maya Okafor/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Maya Okafor' }).waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('input[type=search]')?.value === 'Maya');
});

test('who is not found is added with a touch', async () => {
    const { page } = seen;
    await visit(page, '/people');
    await find(page).fill('Noor El Amrani');
    await page.getByRole('button', { name: 'Add Noor El Amrani' }).click();
    await page.getByLabel('How you know each other').fill('Sat beside me on the train');
    await page.getByRole('button', { name: 'Add them' }).click();
    await page.getByRole('heading', { level: 1, name: 'Noor El Amrani' }).waitFor();
    const { person } = await house.json('show', 'Noor');
    assert.equal(person.how_met, 'Sat beside me on the train');
});

test('the circles: a dot says its name when it is touched, and a list says the same', async () => {
    const { page } = seen;
    await visit(page, '/people?view=circles');
    const picture = page.locator('svg[role=img]');
    await picture.waitFor();
    await page.waitForFunction(() => document.querySelectorAll('svg[role=img] .dot').length > 20);
    const place = await picture.locator('.dot').first().boundingBox();
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    const name = await page.locator('.who a').innerText();
    assert.ok(name.length > 0);
    await page.getByText('The same as a list').click();
    await page.locator('details li').getByRole('link', { name }).waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /\d/, 'nobody is a number');
});

test('who has a photo is seen by it, in the list and while somebody is chosen', async () => {
    const { page } = seen;
    const picture = join(house.home, 'maya.png');
    await writeFile(picture, Buffer.from(dot, 'base64'));
    await house.type('edit', 'Maya', '--photo', picture);
    await visit(page, '/people?q=Maya');
    await page.getByRole('listitem').filter({ hasText: 'Maya Okafor' }).locator('img').waitFor();
    await visit(page, '/listen');
    await page.getByRole('combobox').fill('Maya');
    const option = page.getByRole('option', { name: /Maya Okafor/ });
    const image = option.locator('img');
    await image.waitFor();
    await page.waitForFunction(() => document.querySelector('[role=option] img').naturalWidth > 0);
    assert.equal(await page.getByRole('option', { name: /somebody new/ }).locator('img').count(), 0);
});

test('a hundred thousand people scroll, with a few lines in the page', async (t) => {
    const { browser, context, page, wrong } = await browse();
    t.after(() => browser.close());
    // So many are made up here: what is tried is how the page carries them.
    const lines = Array.from({ length: 100_000 }, (_, index) => ({
        id: `id-${index}`,
        name: `Person ${String(index).padStart(6, '0')}`,
        emails: [],
        phones: [],
        organization: 'Old Mill',
        title: '',
        birthday: null,
        circle: null,
        tags: [],
        last_conversation: null,
        has_photo: false,
    }));
    let most = 0;
    await context.route(/\/api\/people\?/, (route) => {
        const asked = new URL(route.request().url()).searchParams;
        const [limit, offset] = ['limit', 'offset'].map((each) => Number(asked.get(each) ?? 0));
        most = Math.max(most, limit || Infinity);
        return route.fulfill({ json: lines.slice(offset, limit > 0 ? offset + limit : undefined) });
    });
    await signIn(page, house);
    await visit(page, '/people');
    await page.getByText('Person 000000').waitFor();
    await page.waitForFunction(() => document.documentElement.scrollHeight > 300_000);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.7));
    await page.waitForFunction(() => document.documentElement.scrollHeight > 5_000_000, null, { timeout: 60_000 });
    const frames = await page.evaluate(async () => {
        const took = [];
        let last = performance.now();
        for (let step = 0; step < 120; step += 1) {
            scrollTo(0, (document.documentElement.scrollHeight * step) / 120);
            await new Promise(requestAnimationFrame);
            const now = performance.now();
            took.push(now - last);
            last = now;
        }
        return took.sort((a, b) => a - b);
    });
    t.diagnostic(`through all of them: half of the frames within ${Math.round(frames[60])} ms, the slowest ${Math.round(frames[119])} ms`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.getByText('Person 099999').waitFor();
    assert.ok(most <= 5000, 'no answer is larger than what is read in a moment');
    assert.ok((await page.locator('main li').count()) < 80, 'only what is seen is in the page');
    assert.deepEqual(wrong, []);
});
