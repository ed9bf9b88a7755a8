/** What the user is told when there is no usable Java. Pure. */
import { l10n } from 'vscode';
import { MINIMUM_JAVA, SETTING, type JavaLookup, type Outcome } from './java';

export function javaAdvice(lookup: Exclude<JavaLookup, { kind: 'found' }>): string {
  const setting = lookup.tried.find((entry) => entry.origin === SETTING);
  if (setting !== undefined) {
    const wrong =
      lookup.kind === 'tooOld'
        ? l10n.t(
            'ARM Attribution needs Java {0} or newer, but the setting {1} names Java {2}.',
            MINIMUM_JAVA,
            SETTING,
            lookup.major,
          )
        : l10n.t(
            'ARM Attribution needs Java {0} or newer, but the setting {1} names none: {2} is {3}.',
            MINIMUM_JAVA,
            SETTING,
            setting.path,
            inWords(setting.outcome),
          );
    const remedy = l10n.t(
      'Templates are not checked until you correct the setting, or clear it to search JAVA_HOME, JDK_HOME, PATH and the usual places.',
    );
    return `${wrong} ${remedy}`;
  }
  const wrong =
    lookup.kind === 'tooOld'
      ? l10n.t(
          'ARM Attribution needs Java {0} or newer and found only Java {1} ({2}), so templates are not checked.',
          MINIMUM_JAVA,
          lookup.major,
          lookup.executable,
        )
      : l10n.t('ARM Attribution needs Java {0} or newer and found none, so templates are not checked.', MINIMUM_JAVA);
  return `${wrong} ${l10n.t('Install a JDK or JRE {0}+, or set {1}.', MINIMUM_JAVA, SETTING)}`;
}

/** What keeps the Java that a setting names from being used. */
function inWords(outcome: Outcome): string {
  if (outcome === 'not there') return l10n.t('not there');
  if (outcome === 'a relative path') return l10n.t('a relative path');
  return l10n.t('not a Java');
}

/** One line a place, for the output channel. */
export function searchReport(lookup: JavaLookup): string {
  const places = lookup.tried.map((entry) => `  ${entry.origin}: ${entry.path}: ${entry.outcome}`);
  return ['Searched for Java:', ...(places.length === 0 ? ['  no place names one'] : places)].join('\n');
}
