package io.github.armattribution.finding;

/**
 * What a rule is, for people. Texts of several sentences are markdown without headings.
 *
 * @param id its name in settings, reports and diagnostics
 * @param defaultSeverity how loud it is unless the settings say otherwise
 * @param title one line: what it finds
 * @param explanation why it matters, and where it stays silent if that needs saying
 * @param bad the smallest JSON that it finds
 * @param good the same, right
 * @param repair how to mend it, and which quick fixes there are
 * @param source where it comes from
 */
public record RuleDescription(
    String id,
    Severity defaultSeverity,
    String title,
    String explanation,
    String bad,
    String good,
    String repair,
    Source source) {}
