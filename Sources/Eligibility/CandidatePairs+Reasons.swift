public import Employment

extension CandidatePairs {
  /// The places of a person's pairs in `persons` and `activities`.
  public func pairs(of person: Int) -> Range<Int> { offsets[person]..<offsets[person + 1] }

  /// The place of a pair, or nil where it is no candidate.
  ///
  /// Complexity: the logarithm of the number of the person's pairs.
  public func pair(person: Int, activity: Int) -> Int? {
    var range = pairs(of: person)
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let found = Int(activities[middle])
      if found == activity { return middle }
      range = found < activity ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Places in the activity's `eachNeeds` of the skills that the person of a pair lacks, ascending.
  public func lacking(ofPair pair: Int) -> ArraySlice<UInt16> {
    lackingNeeds[lackingOffsets[pair]..<lackingOffsets[pair + 1]]
  }

  /// Whether any pair of the dataset is a candidate, or the first rule that it fails.
  ///
  /// To ask for many pairs make one `Screening(of: dataset)` and ask it instead.
  public func verdict(person: Int, activity: Int, in dataset: Dataset) -> PairVerdict {
    Screening(of: dataset).verdict(person: person, activity: activity)
  }

  /// Why a person of the dataset cannot be hired: the first rule that fails, or that no activity
  /// is left; nil where the person has a candidate pair.
  public func refusal(ofPerson person: Int, in dataset: Dataset) -> Reason? {
    if personRefusals[person] != nil { return Screening(of: dataset).refusal(ofPerson: person) }
    return pairs(of: person).isEmpty ? .noCandidateActivity : nil
  }
}
