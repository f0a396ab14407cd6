import type { Core } from '@strapi/strapi';
import { lockIndex } from '../../../../../api/feed/feed-index/changes';
import { say } from '../../../../../feed/text';
import { fingerprintOf } from '../exchange/fingerprint';
import { type DeskDocument, sourceVersion, translationOf } from '../read-model/document';
import { deskDocuments } from '../read-model/follow';
import { textsOf } from '../read-model/versions';
import { beside } from '../text/beside';
import { textOf } from '../text/runs';
import { type Segment, segmentsOf } from '../text/segments';
import { type Learnt, noteProvenance, type Origin } from '../transfer/provenance';
import { glossaryFor } from '../work/glossary';
import { limitsOf } from '../work/limits';
import { judgedVersion, type Opened } from '../work/opened';
import { refund, spend, usedCharacters } from './budget';
import {
  type Machine,
  type MachineStatus,
  MachineTrouble,
  PROVIDER_NAMES,
  type Suggestion,
  type Suggestions,
} from './machine';
import { machineOf } from './machines';
import type { MachineSettings } from './settings';

const OFF = {
  en: 'Machine translation is switched off: an administrator can set MACHINE_TRANSLATION.',
  fr: 'La traduction automatique est désactivée : un administrateur peut définir MACHINE_TRANSLATION.',
};

const settingsOf = (strapi: Core.Strapi): MachineSettings | null =>
  strapi.config.get('plugin::translations.machine') ?? null;

/** One for each settings: it remembers what the service knows of our glossary. */
const machines = new WeakMap<MachineSettings, Machine>();

function machineFor(settings: MachineSettings): Machine {
  const machine = machines.get(settings) ?? machineOf(settings);
  machines.set(settings, machine);
  return machine;
}

export async function machineStatus(strapi: Core.Strapi, now: Date): Promise<MachineStatus> {
  const settings = settingsOf(strapi);
  if (!settings) return { provider: null, name: null, used: 0, budget: 0 };
  const { provider, charactersPerMonth: budget } = settings;
  return { provider, name: PROVIDER_NAMES[provider], used: await usedCharacters(strapi.db.connection, now), budget };
}

/** The segments asked for that somebody may read, as they are in the source now. */
function segmentsIn(opened: Opened, ids: readonly string[]): Segment[] {
  const version = sourceVersion(opened.document);
  const judged = judgedVersion(opened, opened.document.source, Boolean(version.publishedAt));
  return segmentsOf(textsOf(version)).filter(({ id, field }) => ids.includes(id) && opened.rights.reads(judged, field));
}

async function spendOn(strapi: Core.Strapi, settings: MachineSettings, characters: number, now: Date): Promise<void> {
  const { charactersPerRequest: most, charactersPerMonth: budget } = settings;
  if (characters > most)
    throw new MachineTrouble(400, {
      en: `These are ${characters} characters, and one request may have ${most}: ask for fewer segments.`,
      fr: `Cela fait ${characters} caractères, et une demande peut en avoir ${most} : demandez moins de segments.`,
    });
  if (!(await spend(strapi.db.connection, now, characters, budget)))
    throw new MachineTrouble(503, {
      en: `The newsroom’s ${budget} characters of machine translation for this month are used up.`,
      fr: `Les ${budget} caractères de traduction automatique de la rédaction pour ce mois sont épuisés.`,
    });
}

/** What is suggested and nobody has written there, as a machine's. */
function learntFrom(suggestions: readonly Suggestion[], there: ReadonlyMap<string, string>): Learnt {
  const fresh = suggestions
    .map(({ id, runs }) => ({ id, text: fingerprintOf(runs) }))
    .filter(({ id, text }) => there.get(id) !== text);
  return Object.fromEntries(fresh.map(({ id, text }): [string, Origin] => [id, { text, machine: true }]));
}

/** Notes what is suggested as a machine's; what somebody has written already is theirs, though a machine says the same. */
async function remember(
  strapi: Core.Strapi,
  { type, id }: DeskDocument,
  target: string,
  suggestions: readonly Suggestion[],
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    // What is known is read and written: in turn with an import, which learns at the same time.
    await lockIndex(strapi, trx);
    // The machine took its time: source and translation may say something else by now, or be gone.
    const [document] = await deskDocuments(strapi, trx, type, [id]);
    if (!document || document.source === target) return;
    const { segments } = beside(translationOf(document, target), limitsOf(strapi, type));
    const there = new Map(segments.map((segment) => [segment.id, fingerprintOf(segment.target ?? [])]));
    await noteProvenance(trx, { id, target }, learntFrom(suggestions, there), [...there.keys()]);
  });
}

/**
 * Suggestions for segments of a document. They are remembered as a machine's, so that a text that is saved as it came is
 * known for one; the document itself is not touched.
 * @throws MachineTrouble
 */
export async function suggest(
  strapi: Core.Strapi,
  opened: Opened,
  target: string,
  ids: readonly string[],
  { now, language }: { now: Date; language: string | undefined },
): Promise<Suggestions> {
  const settings = settingsOf(strapi);
  if (!settings) throw new MachineTrouble(503, OFF);
  const { document } = opened;
  const segments = segmentsIn(opened, ids);
  const characters = segments.reduce((sum, { runs }) => sum + textOf(runs).length, 0);
  const glossary = await glossaryFor(strapi, document.source, target);
  await spendOn(strapi, settings, characters, now);
  // Of nothing that is in the source any more the service need not be asked.
  const machine = machineFor(settings);
  const answer = !segments.length
    ? []
    : await machine.suggest(segments, document.source, target, glossary).catch(async (error) => {
        await refund(strapi.db.connection, now, characters);
        throw error;
      });
  const suggestions = answer.flatMap((each) => ('runs' in each ? [each] : []));
  await remember(strapi, document, target, suggestions);
  return {
    provider: settings.provider,
    suggestions,
    refused: answer.flatMap((each) => ('text' in each ? [{ id: each.id, message: say(each.text, language) }] : [])),
    used: await usedCharacters(strapi.db.connection, now),
    budget: settings.charactersPerMonth,
  };
}
