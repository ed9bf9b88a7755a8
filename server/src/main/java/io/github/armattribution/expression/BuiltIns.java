package io.github.armattribution.expression;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All built-in functions by name: those that fold, and why the others do not. */
final class BuiltIns {

  private static final String LIST = "list";

  /** {@code yyyyMMddTHHmmssZ} */
  private static final Lengths UTC_NOW = Lengths.exactly(16);

  private static final Map<String, BuiltIn> BY_NAME = all();

  private BuiltIns() {}

  /** The function of that name, in any case. */
  static BuiltIn of(String name) {
    BuiltIn function = BY_NAME.get(name);
    if (function != null) {
      return function;
    }
    // listKeys, listSecrets, list...: each resource provider has its own.
    return name.toLowerCase(Locale.ROOT).startsWith(LIST)
        ? BuiltIns::atRuntime
        : BuiltIns::notFolded;
  }

  private static Map<String, BuiltIn> all() {
    Map<String, BuiltIn> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    NameFunctions.addTo(functions);
    TextFunctions.addTo(functions);
    SliceFunctions.addTo(functions);
    SplitFunctions.addTo(functions);
    SearchFunctions.addTo(functions);
    LogicFunctions.addTo(functions);
    NumberFunctions.addTo(functions);
    ObjectFunctions.addTo(functions);
    EncodingFunctions.addTo(functions);
    HashFunctions.addTo(functions);
    functions.put("json", JsonFunction::apply);
    functions.put("uri", UriFunction::apply);
    CustomerFunctions.addTo(functions);
    functions.put(
        "newGuid", call -> call.unknownText(call.why(Unknown.Kind.CHANGING_FUNCTION), Form.GUID));
    functions.put("utcNow", BuiltIns::utcNow);
    functions.put("copyIndex", BuiltIns::copyIndex);
    functions.put("extensionResourceId", BuiltIns::ofArguments);
    functions.put("tenantResourceId", TenantResourceId::apply);
    for (String name :
        new String[] {
          "environment",
          "externalInput",
          "getSecret",
          "pickZones",
          "providers",
          "reference",
          "references",
          "toLogicalZone",
          "toLogicalZones",
          "toPhysicalZone",
          "toPhysicalZones"
        }) {
      functions.put(name, BuiltIns::atRuntime);
    }
    for (String name :
        new String[] {
          "buildUri",
          "cidrHost",
          "cidrSubnet",
          "dataUri",
          "dataUriToString",
          "dateTimeAdd",
          "dateTimeFromEpoch",
          "dateTimeToEpoch",
          "distinct",
          "extensions",
          "fail",
          "filter",
          "flatten",
          "float",
          "groupBy",
          "indexFromEnd",
          "intersection",
          "items",
          "lambda",
          "lambdaVariables",
          "like",
          "map",
          "mapValues",
          "nullIfEmpty",
          "objectKeys",
          "parseCidr",
          "range",
          "reduce",
          "resourceInfo",
          "roleDefinitions",
          "shallowMerge",
          "sort",
          "toObject",
          "tryIndexFromEnd"
        }) {
      functions.putIfAbsent(name, BuiltIns::notFolded);
    }
    return Collections.unmodifiableMap(functions);
  }

  /** Whether there is a function of that name, in any case. */
  static boolean has(String name) {
    return BY_NAME.containsKey(name) || name.toLowerCase(Locale.ROOT).startsWith(LIST);
  }

  /** The names of all functions but those that resource providers have. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  private static Value atRuntime(Call call) {
    return call.unknown(Unknown.Kind.RUNTIME_FUNCTION);
  }

  private static Value utcNow(Call call) {
    return call.unknownText(
        call.why(Unknown.Kind.CHANGING_FUNCTION), call.count() == 0 ? UTC_NOW : Lengths.ANY);
  }

  private static Value copyIndex(Call call) {
    return call.unknown(call.why(Unknown.Kind.RUNTIME_FUNCTION), Lengths.OF_NUMBER);
  }

  /** Known only to the deployment, and different where the arguments are. */
  private static Value ofArguments(Call call) {
    return Reasons.of(call.values()).isPresent() ? call.undecided() : atRuntime(call);
  }

  /** What is made of something that changes each time changes each time, whatever makes it. */
  private static Value notFolded(Call call) {
    Value unknown = Reasons.of(call.values()).isPresent() ? call.undecided() : null;
    return unknown instanceof Value.UnknownValue value
            && value.why().kind() == Unknown.Kind.CHANGING_FUNCTION
        ? unknown
        : call.unknown(Unknown.Kind.NOT_FOLDED);
  }
}
