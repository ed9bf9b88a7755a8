package io.github.armattribution.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Functions that tell who deploys, and where to. Their lengths follow from Azure's rules for names
 * and from the forms of its resource ids.
 */
final class CustomerFunctions {

  private static final Lengths SUBSCRIPTION_ID =
      Lengths.exactly("/subscriptions/".length()).plus(Lengths.OF_GUID);

  private static final Lengths NAME = new Lengths(1, 90);

  /**
   * A property that is a text.
   *
   * @param atRoot whether it differs from customer to customer in a template of its own
   * @param nested the same in a nested template
   * @param form what is known of its characters, if that is more than their number
   */
  private record Property(
      String name, Unknown.Kind atRoot, Unknown.Kind nested, Lengths lengths, Form form) {

    static Property customers(String name, Lengths lengths) {
      return new Property(
          name, Unknown.Kind.CUSTOMER_FUNCTION, Unknown.Kind.CUSTOMER_FUNCTION, lengths, Form.ANY);
    }

    static Property customers(String name, Form form) {
      return new Property(
          name,
          Unknown.Kind.CUSTOMER_FUNCTION,
          Unknown.Kind.CUSTOMER_FUNCTION,
          form.lengths(),
          form);
    }

    /** What the deployment of a nested template gives it, which may be a fixed name. */
    static Property given(String name, Lengths lengths) {
      return new Property(
          name, Unknown.Kind.CUSTOMER_FUNCTION, Unknown.Kind.RUNTIME_FUNCTION, lengths, Form.ANY);
    }

    static Property location() {
      return new Property(
          "location",
          Unknown.Kind.RUNTIME_FUNCTION,
          Unknown.Kind.RUNTIME_FUNCTION,
          Lengths.atLeast(1),
          Form.ANY);
    }
  }

  private CustomerFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put(
        "subscription",
        object(
            Property.customers("id", SUBSCRIPTION_ID),
            Property.customers("subscriptionId", Form.GUID),
            Property.customers("tenantId", Form.GUID),
            Property.customers("displayName", Lengths.ANY)));
    functions.put(
        "resourceGroup",
        object(
            Property.customers(
                "id",
                SUBSCRIPTION_ID.plus(Lengths.exactly("/resourceGroups/".length())).plus(NAME)),
            Property.given("name", NAME),
            Property.location()));
    functions.put(
        "managementGroup",
        object(Property.given("id", Lengths.atLeast(1)), Property.given("name", NAME)));
    functions.put(
        "tenant",
        object(
            Property.customers("tenantId", Form.GUID),
            Property.customers("displayName", Lengths.ANY)));
    functions.put(
        "deployment", object(Property.given("name", new Lengths(1, 64)), Property.location()));
    functions.put(
        "deployer",
        object(
            Property.customers("objectId", Form.GUID),
            Property.customers("tenantId", Form.GUID),
            Property.customers("userPrincipalName", Lengths.ANY)));
    functions.put("resourceId", call -> resourceId(call, 2));
    functions.put("subscriptionResourceId", call -> resourceId(call, 1));
    functions.put("managementGroupResourceId", call -> resourceId(call, 1));
  }

  private static BuiltIn object(Property... properties) {
    Map<String, Property> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Arrays.stream(properties).forEach(property -> byName.put(property.name(), property));
    return call -> {
      Unknown why = call.why(Unknown.Kind.RUNTIME_FUNCTION);
      return call.count() == 0
          ? new Told(byName, call.scope().isNested(), why, Set.of())
          : call.unknown(why);
    };
  }

  /**
   * The id of a resource, whose first part says whose it is unless the call gives that.
   *
   * @param most how many arguments that takes, in front of the resource's type
   */
  private static Value resourceId(Call call, int most) {
    List<Value> reasons = new ArrayList<>(call.values());
    int given = 0;
    while (given < reasons.size() && !isType(reasons.get(given))) {
      given++;
    }
    if (given < Math.min(most, reasons.size())) {
      reasons.add(call.unknown(Unknown.Kind.CUSTOMER_FUNCTION));
    }
    Unknown why = Reasons.of(reasons).orElseGet(() -> call.why(Unknown.Kind.RUNTIME_FUNCTION));
    return call.unknownText(why, Lengths.atLeast(1));
  }

  private static boolean isType(Value value) {
    return value instanceof FoldedText text && text.text().indexOf('/') >= 0;
  }

  /** An object whose texts are known by their lengths only. */
  private record Told(
      Map<String, Property> properties, boolean nested, Unknown why, Set<String> assumedFrom)
      implements Value.ObjectValue {

    @Override
    public Optional<Value> property(String name) {
      Property property = properties.get(name);
      if (property == null) {
        return Optional.of(new Value.UnknownValue(why, assumedFrom));
      }
      String subject = why.subject() + "." + property.name();
      Unknown.Kind kind = nested ? property.nested() : property.atRoot();
      Unknown unknown = new Unknown(kind, subject, why.where());
      FoldedText.Gap gap =
          new FoldedText.Gap(unknown, property.lengths(), Optional.empty(), property.form());
      return Optional.of(FoldedText.of(gap, assumedFrom));
    }

    @Override
    public List<String> names() {
      return List.copyOf(properties.keySet());
    }

    @Override
    public Optional<Unknown> unlisted() {
      return Optional.of(why);
    }

    @Override
    public Told assuming(Set<String> more) {
      return more.isEmpty()
          ? this
          : new Told(properties, nested, why, Assumptions.union(assumedFrom, more));
    }
  }
}
