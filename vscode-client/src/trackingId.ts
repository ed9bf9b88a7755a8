/** Tracking IDs as users type or paste them. Pure. */
import { l10n } from 'vscode';

export type TrackingIdInput =
  { readonly kind: 'valid'; readonly id: string } | { readonly kind: 'invalid'; readonly reason: string };

const GUID_GROUPS = [8, 4, 4, 4, 12];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PREFIX = /^pid-/i;
const SUFFIX = '-partnercenter';
const MAXIMUM_NAME_LENGTH = 64;

/** A tracking ID with its prefix in lower case, or what is wrong with the input. */
export function parseTrackingId(input: string): TrackingIdInput {
  const text = withoutQuotes(input);
  if (text === '') return invalid(l10n.t('Enter a GUID, with or without pid-, or an ID from Partner Center.'));
  const prefixed = PREFIX.test(text);
  const body = text.replace(PREFIX, '');
  if (prefixed && body.toLowerCase().endsWith(SUFFIX)) return fromPartnerCenter(body);
  if (!GUID.test(body)) return invalid(whatIsWrong(body));
  if (/^[0-]+$/.test(body)) return invalid(l10n.t('This GUID is all zeros: a placeholder, not a registered ID.'));
  return { kind: 'valid', id: `pid-${body}` };
}

/** Windows shows GUIDs in braces, templates quote them. */
function withoutQuotes(input: string): string {
  const text = input.trim();
  return /^\{.*\}$|^\(.*\)$|^".*"$|^'.*'$|^`.*`$/.test(text) ? withoutQuotes(text.slice(1, -1)) : text;
}

function fromPartnerCenter(body: string): TrackingIdInput {
  const id = `pid-${body}`;
  if (body.length === SUFFIX.length) return invalid(l10n.t('The ID between pid- and -partnercenter is missing.'));
  if (!/^[-\w.()]+$/.test(body)) {
    return invalid(l10n.t('A deployment name can have only letters, digits and the characters - _ . ( ).'));
  }
  if (id.length > MAXIMUM_NAME_LENGTH) {
    return invalid(
      l10n.t('A deployment name can have at most {0} characters; this one has {1}.', MAXIMUM_NAME_LENGTH, id.length),
    );
  }
  return { kind: 'valid', id };
}

function whatIsWrong(body: string): string {
  const groups = body.split('-');
  if (groups.length !== GUID_GROUPS.length) {
    return l10n.t(
      'Not a valid GUID: it must have five groups of 8, 4, 4, 4 and 12 hexadecimal digits. An ID from Partner Center looks like pid-...-partnercenter.',
    );
  }
  const stranger = /[^0-9a-f-]/i.exec(body)?.[0];
  if (stranger !== undefined) return l10n.t('Not a valid GUID: "{0}" is not a hexadecimal digit.', stranger);
  const wrong = groups.findIndex((group, index) => group.length !== GUID_GROUPS[index]);
  return l10n.t(
    'Not a valid GUID: group {0} has {1} digits instead of {2}.',
    wrong + 1,
    groups[wrong]?.length ?? 0,
    GUID_GROUPS[wrong] ?? 0,
  );
}

function invalid(reason: string): TrackingIdInput {
  return { kind: 'invalid', reason };
}
