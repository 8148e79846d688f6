/// A colour of three parts from 0 to 255.
struct RGBColor: Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  /// Reads `FFFF00` or, with an alpha part in front that is left out, `FFFFFF00`.
  init?(hex: String) {
    guard hex.utf8.count == 6 || hex.utf8.count == 8, let code = UInt32(hex.suffix(6), radix: 16) else { return nil }
    self.init(code: code)
  }

  /// Makes a colour from `0xRRGGBB`.
  init(code: UInt32) {
    red = UInt8(truncatingIfNeeded: code >> 16)
    green = UInt8(truncatingIfNeeded: code >> 8)
    blue = UInt8(truncatingIfNeeded: code)
  }

  /// Six hex digits in upper case.
  var hex: String {
    [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// Makes the colour lighter (up to 1) or darker (down to -1) in the HLS model (ECMA-376 part 1, 18.8.19).
  func tinted(_ tint: Double) -> RGBColor {
    guard tint != 0, tint.isFinite else { return self }
    let tint = min(1, max(-1, tint))
    let parts = [red, green, blue].map { Double($0) / 255 }
    let highest = max(parts[0], parts[1], parts[2])
    let lowest = min(parts[0], parts[1], parts[2])
    let light = (highest + lowest) / 2
    let newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
    let spread = highest - lowest
    guard spread > 0 else { return RGBColor(parts: [newLight, newLight, newLight]) }
    // With hue and saturation kept, each part keeps its place between the lowest and the highest.
    let saturation = spread / (light <= 0.5 ? highest + lowest : 2 - highest - lowest)
    let newSpread = saturation * (newLight <= 0.5 ? newLight * 2 : 2 - newLight * 2)
    return RGBColor(parts: parts.map { newLight + (($0 - lowest) / spread - 0.5) * newSpread })
  }

  private init(parts: [Double]) {
    func byte(_ part: Double) -> UInt8 { UInt8(min(255, max(0, (part * 255).rounded()))) }
    red = byte(parts[0])
    green = byte(parts[1])
    blue = byte(parts[2])
  }
}
