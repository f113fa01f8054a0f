import "satisfaction-survey/define";
import "satisfaction-survey/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import csat from "satisfaction-survey/presets/csat.json";

function Opinion() {
  const [receipt, setReceipt] = useState("");
  return (
    <>
      <satisfaction-survey
        survey={csat}
        endpoint="/api/submissions"
        unit="thuan-loc"
        onsurvey-sent={(event) => setReceipt(event.receipt)}
      >
        <p>Ông/Bà có thể lấy phiếu giấy tại Bộ phận Một cửa.</p>
      </satisfaction-survey>
      {receipt && <p>Trang này cảm ơn Ông/Bà. Mã: {receipt}</p>}
    </>
  );
}

createRoot(document.querySelector("main")!).render(<Opinion />);
