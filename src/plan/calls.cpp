// The part of `Resolver` that reads calls: which function is meant, its arguments, and the functions that give
// texts.
#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "plan/resolver.hpp"
#include "plan/segments.hpp"
#include "plan/waves.hpp"
#include "support/nearest.hpp"
#include "text/number_format.hpp"

namespace andel::plan {

using namespace express;

namespace {

std::string counted(std::size_t count) {
  if (count == 0) return "no arguments";
  return count == 1 ? "1 argument" : fmt::format("{} arguments", count);
}

/// "2 arguments", "1 or 2 arguments".
std::string counted(std::size_t least, std::size_t most) {
  return least == most ? counted(most) : fmt::format("{} to {}", least, counted(most));
}

template <class Row>
const std::string& label_of(const Row& row, LabelLength length) {
  if constexpr (requires { row.short_label; }) {
    return length == LabelLength::full ? row.label : row.short_label;
  }
  return row.label;
}

}  // namespace

/// A call, or the name of a function that is called without arguments.
Resolver::Result Resolver::call(const Syntax& syntax) {
  if (const auto* signature = find_function(syntax.text)) return call_function(syntax, *signature);
  const Meanings& meanings = context_.names.find(syntax.text);
  if (meanings.measure) return measure(syntax, *meanings.measure);
  if (meanings.index) return index(syntax, *meanings.index);
  return report_unknown(syntax);
}

std::nullopt_t Resolver::report_unknown(const Syntax& syntax) {
  const bool is_call = syntax.kind == SyntaxKind::call;
  std::vector<std::string> candidates = context_.names.all(NameKind::measure);
  for (auto& id : context_.names.all(NameKind::index)) candidates.push_back(std::move(id));
  for (const auto& signature : functions()) candidates.emplace_back(signature.name);
  if (!is_call && scope_.binding) candidates.push_back(scope_.binding->name);
  const std::string other = is_call ? context_.names.describe(syntax.text) : std::string();
  if (other.empty()) {
    report(is_call ? "unknown-function" : "unknown-name", syntax.word,
           fmt::format("unknown {} `{}`", is_call ? "function" : "name", syntax.text))
        .hints = suggest(syntax.text, candidates);
  } else {
    report("wrong-kind", syntax.word, fmt::format("`{}` is {}, not a function", syntax.text, other));
  }
  return std::nullopt;
}

/// Parts a call's wave from its other arguments.
std::optional<Resolver::Arguments> Resolver::read_arguments(const Syntax& syntax, Takes wave) {
  Arguments arguments{{}, context_.plan.wave};
  bool wave_given = false;
  for (const auto& child : syntax.children) {
    if (child.kind != SyntaxKind::name || child.qualifier != Qualifier::wave) {
      arguments.given.push_back(&child);
      continue;
    }
    if (wave == Takes::no_wave || std::exchange(wave_given, true)) {
      report("argument-count", child.extent,
             fmt::format("`{}` takes {}", syntax.text, wave == Takes::no_wave ? "no wave" : "one wave"));
      return std::nullopt;
    }
    const auto id = require_wave(child.text, scope_.span(child.word), "`wave`", context_);
    if (!id) return std::nullopt;
    arguments.wave = *id;
  }
  return arguments;
}

/// The arguments of a call, as many as the function takes.
std::optional<Resolver::Arguments> Resolver::accept_arguments(const Syntax& syntax, const Signature& signature) {
  // `label(wave 2012)` names a wave rather than asking for one.
  const bool names_things = !signature.parameters.empty() && signature.parameters[0] == ParameterKind::named_thing;
  auto arguments =
      names_things ? std::optional<Arguments>({{}, context_.plan.wave}) : read_arguments(syntax, signature.wave);
  if (!arguments) return std::nullopt;
  if (names_things) {
    for (const auto& child : syntax.children) arguments->given.push_back(&child);
  }
  const std::size_t count = arguments->given.size();
  if (count >= signature.required && count <= signature.parameters.size()) return arguments;
  report("argument-count", syntax.kind == SyntaxKind::call ? syntax.extent : syntax.word,
         fmt::format("`{}` takes {}, not {}", signature.name, counted(signature.required, signature.parameters.size()),
                     count))
      .hints.push_back(fmt::format("write `{}`", signature.usage));
  return std::nullopt;
}

Resolver::Result Resolver::call_function(const Syntax& syntax, const Signature& signature) {
  const auto arguments = accept_arguments(syntax, signature);
  if (!arguments) return std::nullopt;
  switch (signature.function) {
    case Function::base:
      return base(syntax, *arguments);
    case Function::highest:
    case Function::lowest:
    case Function::rank:
      return choose(syntax, signature.function, *arguments);
    case Function::top:
    case Function::bottom:
      return sort(syntax, signature.function, *arguments);
    case Function::those:
      return select(syntax, *arguments);
    case Function::change:
      return change(syntax, *arguments);
    case Function::place:
      return place(syntax, *arguments);
    case Function::count:
      return this->count(syntax, *arguments);
    case Function::known:
      return known(syntax, *arguments);
    case Function::significant:
      return significant(*arguments);
    case Function::difference:
      return arithmetic(Operator::subtract, *arguments->given[0], *arguments->given[1], syntax, "`difference`");
    case Function::goal:
    case Function::goal_now:
    case Function::goal_pace:
      return goal(syntax, signature.function, arguments->wave);
    default:
      return call_text(syntax, signature, *arguments);
  }
}

Resolver::Result Resolver::call_text(const Syntax& syntax, const Signature& signature, const Arguments& arguments) {
  const Plan& plan = context_.plan;
  const Wave& wave = plan.codebook.waves[arguments.wave];
  const auto language =
      plan.language == Language::swedish ? text::NumberLanguage::swedish : text::NumberLanguage::english;
  switch (signature.function) {
    case Function::label:
      return label(syntax, arguments, LabelLength::full);
    case Function::short_label:
      return label(syntax, arguments, LabelLength::abbreviated);
    case Function::date:
      return add_text(text::format_date(wave.date, language), syntax);
    case Function::year:
      return year(syntax, wave.date);
    case Function::fieldwork:
      return fieldwork(syntax, wave);
    case Function::wave:
      return add_text(wave.label, syntax);
    case Function::survey:
      return add_text(plan.codebook.survey, syntax);
    case Function::house:
      return add_text(plan.house, syntax);
    case Function::title:
      return title(syntax);
    case Function::goal_year:
      return goal_year(syntax);
    default:
      break;
  }
  const auto text = resolve_as(Wanted::printable, *arguments.given[0], fmt::format("`{}`", signature.name));
  if (!text) return std::nullopt;
  const Filter filter = signature.function == Function::lower ? Filter::lower : Filter::capitalised;
  return add(Filtered{filter, *text, 0}, ValueType::text, syntax);
}

Resolver::Result Resolver::year(const Syntax& syntax, std::string_view date) {
  int year = 0;
  std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year);
  return add(NumberConstant{static_cast<double>(year)}, ValueType::number, syntax, Quantity::year);
}

Resolver::Result Resolver::fieldwork(const Syntax& syntax, const Wave& wave) {
  if (!wave.fieldwork.empty()) return add_text(wave.fieldwork, syntax);
  report("no-fieldwork", syntax.extent, fmt::format("the codebook does not say when wave {} was in the field", wave.id))
      .hints.emplace_back("say it in words beside the wave's `date`, as in `fieldwork: oktober–november 2010`");
  return std::nullopt;
}

Resolver::Result Resolver::title(const Syntax& syntax) {
  if (!context_.plan.title.empty()) return add_text(context_.plan.title, syntax);
  report("title-in-title", syntax.extent, "the report's title cannot be part of itself");
  return std::nullopt;
}

/// label(thing), or label(segments, figure) with that figure behind each.
Resolver::Result Resolver::label(const Syntax& syntax, const Arguments& arguments, LabelLength length) {
  const Syntax& thing = *arguments.given[0];
  const bool with_figures = arguments.given.size() > 1;
  if (!with_figures && thing.kind == SyntaxKind::name &&
      !(thing.qualifier == Qualifier::none && scope_.binds(thing.text))) {
    auto label = label_of_name(thing, length);
    if (!label) return std::nullopt;
    return add_text(std::move(*label), syntax);
  }
  const std::string sign = fmt::format("`{}`", syntax.text);
  const auto segments = resolve_as(Wanted::segments, thing, sign);
  if (!segments) return std::nullopt;
  if (!with_figures && node(*segments).type == ValueType::segment) {
    return add(SegmentLabel{*segments, length}, ValueType::text, syntax);
  }
  ListLabel labels{*segments, length, {}};
  if (with_figures) {
    labels.figure = try_each(candidates_of(*segments), Wanted::printable, *arguments.given[1], sign);
    if (!labels.figure) return std::nullopt;
  }
  return add(labels, ValueType::text, syntax);
}

/// The label of the one thing that a name stands for.
std::optional<std::string> Resolver::label_of_name(const Syntax& thing, LabelLength length) {
  const Codebook& codebook = context_.plan.codebook;
  if (thing.qualifier == Qualifier::none && scope_.binds_peers(thing.text)) return label_of_peers(thing, length);
  const Meanings& all = context_.names.find(thing.text);
  Meanings meant;
  const auto wants = [&](Qualifier kind) { return thing.qualifier == kind || thing.qualifier == Qualifier::none; };
  if (wants(Qualifier::item)) meant.item = all.item;
  if (wants(Qualifier::segment)) meant.segment = all.segment;
  if (wants(Qualifier::banner)) meant.banner = all.banner;
  if (wants(Qualifier::measure)) meant.measure = all.measure;
  if (wants(Qualifier::index)) meant.index = all.index;
  if (thing.qualifier == Qualifier::wave) meant.wave = find_wave(thing.text, context_).wave;
  const int count = meant.item.has_value() + meant.segment.has_value() + meant.banner.has_value() +
                    meant.measure.has_value() + meant.index.has_value() + meant.wave.has_value();
  if (count > 1) return report_ambiguous(thing, meant);
  if (meant.item) return label_of(codebook.items[*meant.item], length);
  if (meant.segment && !scope_.may_show(*meant.segment)) {
    report_private(*meant.segment, scope_.span(thing.extent), context_);
    return std::nullopt;
  }
  if (meant.segment) return label_of(codebook.segments[*meant.segment], length);
  if (meant.banner) return label_of(codebook.banners[*meant.banner], length);
  if (meant.measure) return label_of(codebook.measures[*meant.measure], length);
  if (meant.index) return label_of(codebook.indexes[*meant.index], length);
  if (meant.wave) return label_of(codebook.waves[*meant.wave], length);
  std::vector<NameKind> kinds{NameKind::segment, NameKind::item, NameKind::banner, NameKind::measure, NameKind::index};
  if (thing.qualifier != Qualifier::none) {
    kinds = {static_cast<NameKind>(static_cast<int>(thing.qualifier) - 1)};
  }
  const std::string wanted_by = thing.qualifier == Qualifier::none ? "a label" : fmt::format("`{}`", noun_of(kinds[0]));
  context_.names.report(thing.text, kinds, wanted_by, scope_.span(thing.word), context_.diagnostics);
  return std::nullopt;
}

/// Peers are called by the banner that they are the segments of.
std::optional<std::string> Resolver::label_of_peers(const Syntax& thing, LabelLength length) {
  const Codebook& codebook = context_.plan.codebook;
  const auto banner = codebook.segments[scope_.binding->segment].banner;
  if (banner) return label_of(codebook.banners[*banner], length);
  report("no-label", thing.extent,
         fmt::format("the peers of `{}` are no banner, which would have a label",
                     codebook.segments[scope_.binding->segment].id));
  return std::nullopt;
}

std::nullopt_t Resolver::report_ambiguous(const Syntax& thing, const Meanings& meanings) {
  std::string hint;
  const auto offer = [&](bool possible, NameKind kind) {
    if (!possible) return;
    hint += fmt::format("{}`{} {}`", hint.empty() ? "write " : " or ", noun_of(kind), thing.text);
  };
  offer(meanings.segment.has_value(), NameKind::segment);
  offer(meanings.item.has_value(), NameKind::item);
  offer(meanings.banner.has_value(), NameKind::banner);
  offer(meanings.measure.has_value(), NameKind::measure);
  offer(meanings.index.has_value(), NameKind::index);
  report("ambiguous-name", thing.extent, fmt::format("`{}` names more than one thing", thing.text))
      .hints.push_back(std::move(hint));
  return std::nullopt;
}

}  // namespace andel::plan
