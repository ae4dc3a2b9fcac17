; The hall in front of the dash of a shelf mark.
(set-logic SLIA)
(synth-fun f ((mark String)) String
  ((Start String (ntString))
   (ntString String
     (mark "" "-"
      (str.++ ntString ntString)
      (str.substr ntString ntInt ntInt)))
   (ntInt Int
     (0 1
      (+ ntInt ntInt)
      (- ntInt ntInt)
      (str.len ntString)
      (str.indexof ntString ntString ntInt)))))
(declare-var mark String)
(constraint (= (f "B-114") "B"))
(constraint (= (f "AA-9") "AA"))
(constraint (= (f "C-2071") "C"))
(check-synth)
