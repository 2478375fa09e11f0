// Fills what a codebook leaves open with the labels that SPSS files carry. Knows no YAML and reads no cases.
#pragma once

#include "load/data_spss.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// Whether there is anything to fill: an item, a banner or a segment of a banner without label, a coded scale
/// without points or with a point that has no label.
bool lacks_labels(const Codebook& codebook);

/// Takes from the dictionary, where the codebook says nothing:
/// - the label of an item or a banner: its variable's label (an item's short label too, if it has none);
/// - the points of a scale: the value labels of the items on it; codes that are user-missing get the role `missing`.
///   A scale for which there are numbers but no value labels becomes numeric. Error: items on one such scale
///   whose value labels differ;
/// - the label of a scale's point, or of a segment that is one code of its banner: the value label.
/// What the file does not know either stays empty.
void adopt_labels(Codebook& codebook, const SpssDictionary& dictionary, Diagnostics& diagnostics);

/// The same from the codebook's own waves, in their order, until nothing is lacking. Opens a file only if something
/// is. Errors as above, and a file that cannot be read.
void adopt_labels_of_waves(Codebook& codebook, Diagnostics& diagnostics);

}  // namespace andel::load
