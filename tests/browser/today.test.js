// Today: one move at a time, and every way around it, which the keyboard finds as well as a thumb.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, House, settled, signIn } from './goodturn.js';

let house;
let seen;
before(async () => {
    house = await (await House.make()).moveIn();
    await house.open();
    seen = await browse({ reducedMotion: 'reduce' });
    await signIn(seen.page, house);
    await settled(seen.page);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});

const name = (page) => page.locator('article h2').first().innerText();
const button = (page, words) => page.getByRole('article').first().getByRole('button', { name: words, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim());

test('the acts lie where the thumb is, on the first screen', async () => {
    const { page } = seen;
    const main = await page.locator('article .main').first().boundingBox();
    assert.ok(main.y > 844 / 2 && main.y + main.height < 844 - 64, `at ${main.y}`);
    assert.ok(await page.getByText('Two more people wait').isVisible());
});

test('something smaller, and back to the whole of it', async () => {
    const { page } = seen;
    await button(page, 'A smaller step').focus();
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'Done');
    await button(page, 'Back to the whole of it').click();
    await button(page, 'Later').waitFor();
});

test('not this one, without a mark: the next comes, and the one before with one touch', async () => {
    const { page } = seen;
    const first = await name(page);
    await button(page, 'Not this one').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => document.querySelector('article h2').innerText !== before, first);
    assert.equal(await focused(page), await name(page), 'who uses a keyboard goes on at the next');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction((before) => document.querySelector('article h2').innerText === before, first);
});

test('later is a week, a month or three, or not after all', async () => {
    const { page, wrong } = seen;
    const first = await name(page);
    await button(page, 'Later').focus();
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'In a week');
    await button(page, 'Back').click();
    assert.equal(await focused(page), (await page.locator('article .small-acts button').first().innerText()).trim());
    await button(page, 'Later').click();
    await button(page, 'a month').click();
    await page.waitForFunction((before) => document.querySelector('article h2').innerText !== before, first);
    const [person] = await house.json('people', first);
    assert.ok((await house.json('show', person.id)).snoozed_until);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction((before) => document.querySelector('article h2').innerText === before, first);
    assert.deepEqual(wrong, []);
});

test('who wants no motion sees none', async () => {
    const moving = await seen.page.evaluate(() =>
        [...document.querySelectorAll('*')].filter((each) => {
            const { transitionDuration, animationDuration } = getComputedStyle(each);
            return [transitionDuration, animationDuration].some((time) => time.split(', ').some((one) => parseFloat(one) > 0));
        }).length,
    );
    assert.equal(moving, 0);
});
