// What a survey asked, as suppression sees it: everything that the codebook can make of the same answers. It is shown
// of a group of people altogether or not at all, so that no choice of measures tells more than another. Knows no
// respondent.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/survey.hpp"
#include "model/table.hpp"

namespace andel::tabulate {

/// An item with every measure that is applicable to it and the indexes of it alone; all items of a response set that
/// some measure speaks of, since shares of answers add up; or an index of several items.
struct Question {
  std::vector<ItemId> items;  ///< none for an index of several
  std::vector<Subject> subjects;
};

/// The questions that some subjects are about, each once; of an index of several items also those of its items, since
/// where these are held back decides where it is.
std::vector<Question> questions_of(std::span<const Subject> subjects, const Codebook& codebook);

/// Figures of single items that an index of several is the mean of, where everybody answered all of them: for each item
/// a measure that values answers as the index does. Nothing where an item has none, or the index has but one item.
std::vector<Subject> parts_of_index(IndexId index, const Codebook& codebook);

/// The item whose answers alone a subject is about, or nothing for an index of several.
std::optional<ItemId> only_item_of(const Subject& subject, const Codebook& codebook);

}  // namespace andel::tabulate
