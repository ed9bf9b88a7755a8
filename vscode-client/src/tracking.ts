/** What the server knows about the tracking of a document, in words. Pure. */
import { l10n } from 'vscode';

/** The answer to `armAttribution/status`. */
export interface TrackingStatus {
  readonly state: 'tracked' | 'notTracked' | 'unknown' | 'notMain' | 'notTemplate';
  /** The names that count. */
  readonly trackingNames: readonly string[];
  /** The GUIDs in them, without `pid-`. */
  readonly guids: readonly string[];
  /** Names that are meant to track and don't. */
  readonly flawedNames: readonly string[];
  /** The name with a placeholder or a malformed ID that an insertion gives another one. */
  readonly pendingName?: string;
  /** The main templates that link to one that is none. */
  readonly linkedFrom: readonly string[];
  /** Whether a template that is no main one can be treated as such. */
  readonly mayBeMain: boolean;
  /** The tracking ID that the settings name, the project’s attribution.json included. */
  readonly configuredId?: string;
  /** Tracking IDs of other files, each with one that has it; most used first. */
  readonly otherIds: readonly { readonly id: string; readonly file: string }[];
}

export interface TrackingWords {
  readonly text: string;
  readonly detail: string;
}

/** What is said about a template: so short that the link behind it stays in sight. */
export function inWords({ state, trackingNames, flawedNames, linkedFrom }: TrackingStatus): TrackingWords {
  if (state === 'notMain') {
    return {
      text: l10n.t('Not a main template'),
      detail:
        linkedFrom.length === 0 ? l10n.t('tracking is not checked') : l10n.t('part of {0}', linkedFrom.join(', ')),
    };
  }
  const [name, ...others] = trackingNames;
  if (state === 'tracked') {
    if (others.length > 0) {
      return { text: l10n.t('Tracked by {0} IDs', trackingNames.length), detail: cut(trackingNames.join(', '), 36) };
    }
    return { text: name === undefined ? l10n.t('Tracked') : l10n.t('Tracked: {0}', cut(name, 44)), detail: '' };
  }
  return {
    text: l10n.t('Not tracked'),
    detail:
      flawedNames.length === 0
        ? l10n.t('customer usage attribution')
        : l10n.t('not counted: {0}', cut(flawedNames.join(', '), 30)),
  };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** What there is to copy: the GUIDs, and the names of Partner Center IDs that have none. */
export function copies({ trackingNames, guids }: TrackingStatus): string[] {
  const names = trackingNames.filter((name) => !guids.some((guid) => name.includes(guid)));
  return [...new Set([...guids, ...names])];
}
