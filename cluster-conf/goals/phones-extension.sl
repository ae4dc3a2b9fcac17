; The extension, from how a receptionist notes numbers down.
(set-logic SLIA)
(synth-fun f ((number String)) String
  ((Start String (ntString))
   (ntString String
     (number "" " " "-" "x"
      (str.++ ntString ntString)
      (str.replace ntString ntString ntString)
      (str.at ntString ntInt)
      (str.substr ntString ntInt ntInt)))
   (ntInt Int
     (0 1 2
      (+ ntInt ntInt)
      (- ntInt ntInt)
      (str.len ntString)
      (str.indexof ntString ntString ntInt)))))
(declare-var number String)
(constraint (= (f "555-0132 x14") "14"))
(constraint (= (f "555-0187 x208") "208"))
(constraint (= (f "555-0109 x7") "7"))
(constraint (= (f "555-0174 x33") "33"))
(check-synth)
