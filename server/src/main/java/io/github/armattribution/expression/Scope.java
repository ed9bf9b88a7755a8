package io.github.armattribution.expression;

import java.util.Optional;

/** What names mean at some place of a template. Names are compared in any case. */
public interface Scope {

  /** A scope of which nothing is known. */
  Scope EMPTY =
      new Scope() {
        @Override
        public Optional<Binding> parameter(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Binding> variable(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<UserFunction> function(String namespace, String name) {
          return Optional.empty();
        }

        @Override
        public Names names(Kind kind) {
          return Names.UNKNOWN;
        }

        @Override
        public boolean isNested() {
          return true;
        }
      };

  /** What a name can stand for. */
  enum Kind {
    PARAMETER,
    VARIABLE,
    /** A user-defined function, named with its namespace: {@code namespace.name}. */
    FUNCTION
  }

  /** What {@code parameters('name')} stands for; empty where no such parameter is declared. */
  Optional<Binding> parameter(String name);

  /** What {@code variables('name')} stands for; empty where no such variable is declared. */
  Optional<Binding> variable(String name);

  /** The function called as {@code namespace.name(...)}. */
  Optional<UserFunction> function(String namespace, String name);

  /** All names of one kind that mean something here. */
  Names names(Kind kind);

  /**
   * Whether this is, or may be, inside a nested template: the deployment around it settles what it
   * is called there and where it goes, for all customers alike where that is a fixed name.
   */
  boolean isNested();
}
