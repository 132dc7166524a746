// Bringing in: seen before it happens, with what could not be read; stopped; taken back; the same person twice.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browse, House, signIn, visit } from './goodturn.js';

let house;
let seen;
before(async () => {
    house = await House.make();
    await house.open();
    seen = await browse({ acceptDownloads: true });
    await signIn(seen.page, house);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});

const card = (...lines) => ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n');
async function file(name, text) {
    const path = join(house.home, name);
    await writeFile(path, text);
    return path;
}
const choose = (page, ...paths) => page.setInputFiles('input[type=file]', paths);
const people = async () => (await house.json('people')).length;

test('what will happen is said before it happens, and what cannot be read by line', async () => {
    const { page } = seen;
    await visit(page, '/bring-in');
    await choose(page, await file('ann.vcf', card('FN:Ann Lee', 'TEL:+447700900142', 'BDAY:20200231') + card('FN:Bo Rask')));
    await page.getByText('2 people would come in.').waitFor();
    await page.getByText(/ann\.vcf, line 5/).waitFor();
    assert.equal(await people(), 0);
});

test('it comes in, and is taken back whole', async () => {
    const { page } = seen;
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText('2 people came in.').waitFor();
    assert.equal(await people(), 2);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Taken back. Everything is as it was before.').waitFor();
    assert.equal(await people(), 0);
});

test('a long one shows how far it is, and is stopped without a trace', async () => {
    const { page } = seen;
    const many = Array.from({ length: 15_000 }, (_, index) => card(`UID:slow-${index}`, `FN:Person ${index}`));
    await visit(page, '/people');
    await visit(page, '/bring-in');
    await choose(page, await file('slow.vcf', many.join('')));
    const bring = page.getByRole('button', { name: 'Bring it in' });
    await bring.waitFor({ timeout: 180_000 });
    await bring.click();
    await page.getByText(/Bringing it in\.\s+[\d,]+/).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. Nothing of it stayed.').waitFor({ timeout: 60_000 });
    assert.equal(await people(), 0);
});

test('several files come in one after the other, also dropped', async () => {
    const { page } = seen;
    await visit(page, '/people');
    await visit(page, '/bring-in');
    const cards = { 'eve.vcf': card('FN:Eve Stone'), 'fay.vcf': card('FN:Fay Reed') };
    const dropped = await page.evaluateHandle((files) => {
        const transfer = new DataTransfer();
        for (const [name, text] of Object.entries(files)) transfer.items.add(new File([text], name, { type: 'text/vcard' }));
        return transfer;
    }, cards);
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await page.getByText('1 person came in.').nth(1).waitFor();
    assert.equal((await house.json('people', 'Stone')).length + (await house.json('people', 'Reed')).length, 2);
});

test('things for the shelf come in from a file, seen first, and go again', async () => {
    const { page } = seen;
    await visit(page, '/people');
    await visit(page, '/bring-in');
    const gift = (key, title) => JSON.stringify({ key, kind: 'advice', title, text: 'As I would say it.' });
    await choose(page, await file('shelf.jsonl', [gift('a', 'Reading a lease'), gift('b', 'Pruning apple trees'), '{"key":'].join('\n')));
    await page.getByText('2 things for your shelf would come in.').waitFor();
    await page.getByText(/shelf\.jsonl, line 3/).waitFor();
    assert.equal((await house.json('shelf')).length, 0);
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText('2 things for your shelf came in.').waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Taken back. Everything is as it was before.').waitFor();
    assert.equal((await house.json('shelf')).length, 0);
});

test('a file that is nothing of the kind is refused calmly', async () => {
    const { page } = seen;
    await visit(page, '/people');
    await visit(page, '/bring-in');
    await choose(page, await file('noise.bin', '\u0000\u0001\u0002 nothing'));
    await page.getByRole('alert').or(page.getByText('There is nothing in it that could come in.')).first().waitFor();
});

test('the same person twice is shown side by side, and made one or told apart', async () => {
    const { page, wrong } = seen;
    await visit(page, '/people');
    await visit(page, '/bring-in');
    const twins = [
        card('FN:Cai Wen', 'EMAIL:cai@example.org'),
        card('FN:Cai Wen', 'TEL:+447700900777'),
        card('FN:Dov Katz', 'EMAIL:dov@example.org'),
        card('FN:Dov Katz', 'TEL:+447700900778'),
    ];
    await choose(page, await file('twins.vcf', twins.join('')));
    await page.getByRole('button', { name: 'Bring it in' }).click();
    const pairs = page.getByRole('region', { name: 'The same person twice?' }).locator('li');
    await pairs.filter({ hasText: 'Cai Wen' }).getByRole('button', { name: 'Make them one' }).click();
    await pairs.filter({ hasText: 'Cai Wen' }).waitFor({ state: 'detached' });
    await pairs.filter({ hasText: 'Dov Katz' }).getByRole('button', { name: 'Different people' }).click();
    await pairs.first().waitFor({ state: 'detached' });
    assert.equal((await house.json('people', 'Cai')).length, 1);
    assert.equal((await house.json('people', 'Dov')).length, 2);
    assert.deepEqual(wrong, []);
});

test('it is all taken out again', async () => {
    const { page } = seen;
    await page.getByText('Take out', { exact: true }).click();
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Address book' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /\.vcf$/);
});
