package io.github.armattribution.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option's value that is one of a few words, in any case. */
final class ChoiceConverter<T> implements ITypeConverter<T> {

  private final List<T> choices;
  private final Function<T, String> word;

  private ChoiceConverter(List<T> choices, Function<T, String> word) {
    this.choices = choices;
    this.word = word;
  }

  static <E extends Enum<E>> ChoiceConverter<E> of(List<E> choices) {
    return new ChoiceConverter<>(choices, choice -> choice.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public T convert(String text) {
    List<String> words = new ArrayList<>();
    for (T choice : choices) {
      if (word.apply(choice).equalsIgnoreCase(text)) {
        return choice;
      }
      words.add(word.apply(choice));
    }
    throw new TypeConversionException(
        "'" + text + "' is none of " + String.join(", ", words) + ".");
  }
}
