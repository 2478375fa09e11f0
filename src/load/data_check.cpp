#include "load/data_check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <variant>

#include <fmt/format.h>
#include <xxhash.h>

#include "load/data_codes.hpp"

namespace andel::load {
namespace {

/// Beyond these the square of a number, or a sum of squares, leaves the range that numbers keep their digits in.
constexpr double largest = 1e100;
constexpr double smallest_weight = 1e-100;

void check_numbers(const Item& item, const RawColumn& column, DataErrors& errors) {
  SeenValues small;
  for (unsigned code = 0; code < SeenValues::small_codes; ++code) small.add_code(code);
  small.add_blank();
  if (column.seen.are_within(small)) return;
  for (std::uint32_t row = 0; row < column.values.size(); ++row) {
    const double value = column.values[row];
    if (!(std::abs(value) > largest)) continue;
    errors.add({row, *column.field}, [&] {
      return CellError{"extreme-value",
                       fmt::format("{} of item `{}` is beyond measure", value, item.id),
                       {"numbers are at most 1e100 in size; leave the field empty where there is no value"},
                       {}};
    });
  }
}

void check_item(const Codebook& codebook, const Item& item, const RawColumn& column, DataErrors& errors) {
  const Scale& scale = codebook.scales[item.scale];
  if (scale.kind == ScaleKind::numeric) {
    check_numbers(item, column, errors);
    return;
  }
  const CodeSet codes(scale);
  SeenValues allowed = codes.small_codes();
  allowed.add_blank();
  if (column.seen.are_within(allowed)) return;
  for (std::uint32_t row = 0; row < column.values.size(); ++row) {
    const double value = column.values[row];
    if (std::isnan(value) || codes.contains(value)) continue;
    errors.add({row, *column.field}, [&] {
      return CellError{"unknown-answer-code",
                       fmt::format("{} is not on the scale of item `{}`", print_code(value), item.id),
                       {fmt::format("codes of scale `{}`: {}", scale.id, codes.describe())},
                       {}};
    });
  }
}

std::vector<std::string> hints_for_segment(const Banner& banner, const CodeSet& codes) {
  const std::string known = codes.describe();
  if (known.empty()) return {};
  return {fmt::format("codes of banner `{}`: {}", banner.id, known)};
}

void check_banner(const Codebook& codebook, const Banner& banner, const RawColumn& column, DataErrors& errors) {
  if (banner.segments.empty()) return;
  const CodeSet codes(codebook, banner);
  const bool allows_blank = banner.lacking.has_value() || codes.contains_blank();
  SeenValues allowed = codes.small_codes();
  if (allows_blank) allowed.add_blank();
  if (column.seen.are_within(allowed)) return;
  for (std::uint32_t row = 0; row < column.values.size(); ++row) {
    const double value = column.values[row];
    if (std::isnan(value)) {
      if (allows_blank || is_unreadable(value)) continue;
      errors.add({row, *column.field}, [&] {
        return CellError{"blank-banner",
                         fmt::format("no value for banner `{}`", banner.id),
                         {"if respondents may lack it, say so in the banner: `lacking: ...`"},
                         {}};
      });
    } else if (!codes.contains(value)) {
      errors.add({row, *column.field}, [&] {
        return CellError{"no-segment",
                         fmt::format("{} belongs to no segment of banner `{}`", print_code(value), banner.id),
                         hints_for_segment(banner, codes),
                         {}};
      });
    }
  }
}

/// Variances cannot be had from respondents of whom it is not known how they were drawn.
void check_design(DesignUse use, const RawColumn& column, DataErrors& errors) {
  for (std::uint32_t row = 0; row < column.values.size(); ++row) {
    const double value = column.values[row];
    if (is_unreadable(value)) continue;
    if (std::isnan(value)) {
      errors.add({row, *column.field}, [use] {
        const char* what = use == DesignUse::stratum   ? "stratum"
                           : use == DesignUse::cluster ? "cluster"
                                                       : "population size";
        return CellError{"blank-design", fmt::format("no {}", what), {"the sample design needs it of everybody"}, {}};
      });
    } else if (use == DesignUse::population && value <= 0) {
      errors.add({row, *column.field}, [value] {
        return CellError{"bad-population",
                         fmt::format("{} is no population size", print_code(value)),
                         {"write how many units there were to draw from, or the share that was drawn"},
                         {}};
      });
    }
  }
}

bool is_extreme_weight(double weight) { return weight > largest || (weight > 0 && weight < smallest_weight); }

void check_weights(const std::string& name, const RawColumn& column, DataErrors& errors) {
  bool all_zero = !column.values.empty();
  for (std::uint32_t row = 0; row < column.values.size(); ++row) {
    const double weight = column.values[row];
    if (weight != 0) all_zero = false;
    const bool is_extreme = is_extreme_weight(weight);
    if ((weight >= 0 && !is_extreme) || is_unreadable(weight)) continue;
    if (is_extreme) {
      errors.add({row, *column.field}, [&] {
        return CellError{"extreme-weight",
                         fmt::format("the weight {} is beyond measure", weight),
                         {"weights usually average about 1, or add up to the population; who does not count has 0"},
                         {}};
      });
      continue;
    }
    errors.add({row, *column.field}, [&] {
      const bool blank = std::isnan(weight);
      return CellError{blank ? "missing-weight" : "negative-weight",
                       blank ? "no weight" : fmt::format("negative weight {}", print_code(weight)),
                       {"every respondent has a weight of 0 or more"},
                       {}};
    });
  }
  if (all_zero) {
    errors.add(Diagnostic{Severity::error,
                          "zero-weights",
                          column.head,
                          fmt::format("every weight in `{}` is 0", name),
                          {"at least one respondent has to count"}});
  }
}

/// The rows by their ids: an open-addressed table, since a string-keyed map costs more than reading the file.
class RowsById {
 public:
  explicit RowsById(const std::vector<std::string>& ids) : ids_(ids), slots_(std::bit_ceil(2 * ids.size() + 1), none) {}

  /// The earlier row with the same id, or the row itself, which is then remembered.
  std::uint32_t find_or_add(std::uint32_t row) {
    const std::string& id = ids_[row];
    std::size_t slot = XXH3_64bits(id.data(), id.size()) & (slots_.size() - 1);
    while (slots_[slot] != none && ids_[slots_[slot]] != id) slot = (slot + 1) & (slots_.size() - 1);
    if (slots_[slot] == none) slots_[slot] = row;
    return slots_[slot];
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  const std::vector<std::string>& ids_;
  std::vector<std::uint32_t> slots_;
};

void check_ids(const DataTable& table, DataErrors& errors) {
  RowsById rows(table.ids);
  auto unreadable_row = table.unreadable_rows.begin();
  for (std::uint32_t row = 0; row < table.ids.size(); ++row) {
    if (unreadable_row != table.unreadable_rows.end() && *unreadable_row == row) {
      ++unreadable_row;
      continue;
    }
    if (table.ids[row].empty()) {
      errors.add({row, *table.id_field}, [] {
        return CellError{
            "missing-respondent", "no respondent id", {"without ids, leave `respondent` out of the codebook"}, {}};
      });
      continue;
    }
    const std::uint32_t first = rows.find_or_add(row);
    if (first == row) continue;
    errors.add({row, *table.id_field}, [&] {
      return CellError{"duplicate-respondent",
                       fmt::format("respondent {} is already there,", quote(table.ids[row])),
                       {"a respondent has one row per file"},
                       first};
    });
  }
}

}  // namespace

void check_data(const Codebook& codebook, const DataNeeds& needs, const DataTable& table, DataErrors& errors) {
  if (table.id_field) check_ids(table, errors);
  for (std::size_t i = 0; i < needs.columns.size(); ++i) {
    const RawColumn& column = table.columns[i];
    if (!column.field) continue;
    for (const auto& use : needs.columns[i].uses) {
      if (const auto* item = std::get_if<ItemId>(&use)) check_item(codebook, codebook.items[*item], column, errors);
      if (const auto* id = std::get_if<BannerId>(&use)) check_banner(codebook, codebook.banners[*id], column, errors);
      if (const auto* design = std::get_if<DesignUse>(&use)) check_design(*design, column, errors);
    }
    if (needs.weight == i) check_weights(needs.columns[i].name, column, errors);
  }
}

}  // namespace andel::load
