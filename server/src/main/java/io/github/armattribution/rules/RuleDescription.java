package io.github.armattribution.rules;

/**
 * What a rule is, for people.
 *
 * @param id its name in settings, reports and diagnostics
 * @param defaultSeverity how loud it is unless the settings say otherwise
 * @param title one line: what it finds
 * @param explanation why it matters and what to do, in markdown without headings
 * @param bad the smallest JSON that it finds
 * @param good the same, right
 */
public record RuleDescription(
    String id,
    Severity defaultSeverity,
    String title,
    String explanation,
    String bad,
    String good) {}
