use crate::model::Edtf;
use js_sys::Date;

/// The day it is where the reader is.
pub fn today() -> Edtf {
    let now = Date::new_0();
    Edtf {
        year: u16::try_from(now.get_full_year()).ok(),
        month: u8::try_from(now.get_month() + 1).ok(),
        day: u8::try_from(now.get_date()).ok(),
    }
}
