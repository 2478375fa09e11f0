// Typed ids: a position in one particular table, so that an item's id cannot be taken for a segment's.
// Knows no domain.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <utility>
#include <vector>

namespace andel {

/// A position in a `Table<Tag, T>`. Two ids of different tags do not compare or convert.
template <class Tag>
struct Id {
  std::uint32_t position = 0;

  friend constexpr auto operator<=>(Id, Id) = default;
};

/// A vector that is addressed by ids of one tag only.
template <class Tag, class T>
class Table {
 public:
  Table() = default;
  explicit Table(std::size_t size, const T& value = T{}) : rows_(size, value) {}
  Table(std::initializer_list<T> rows) : rows_(rows) {}

  /// Appends a row and returns its id.
  Id<Tag> add(T row) {
    rows_.push_back(std::move(row));
    return Id<Tag>{static_cast<std::uint32_t>(rows_.size() - 1)};
  }

  [[nodiscard]] const T& operator[](Id<Tag> id) const { return rows_[id.position]; }
  [[nodiscard]] T& operator[](Id<Tag> id) { return rows_[id.position]; }

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  void reserve(std::size_t size) { rows_.reserve(size); }

  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }
  [[nodiscard]] auto begin() { return rows_.begin(); }
  [[nodiscard]] auto end() { return rows_.end(); }

  /// All ids in order, for `for (auto id : table.ids())`.
  [[nodiscard]] std::vector<Id<Tag>> ids() const {
    std::vector<Id<Tag>> all(rows_.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i].position = i;
    return all;
  }

 private:
  std::vector<T> rows_;
};

}  // namespace andel

template <class Tag>
struct std::hash<andel::Id<Tag>> {
  std::size_t operator()(andel::Id<Tag> id) const noexcept { return id.position; }
};
